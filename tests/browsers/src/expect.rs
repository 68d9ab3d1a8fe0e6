//! The one way in which the tests compare.

use anyhow::{Result, ensure};
use serde_json::Value;

/// Fails with a sentence unless `found` is `expected`.
///
/// # Errors
///
/// When it is not.
pub fn expect(what: &str, found: &Value, expected: &Value) -> Result<()> {
    ensure!(found == expected, "{what}: found {found}, expected {expected}");
    Ok(())
}
