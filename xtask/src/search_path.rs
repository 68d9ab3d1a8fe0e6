//! Programs on the `PATH`.

use std::env;
use std::path::PathBuf;

/// The first of the programs that is on the `PATH`.
pub(crate) fn find_on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    names.iter().find_map(|name| {
        let file = (*name).to_owned() + env::consts::EXE_SUFFIX;
        env::split_paths(&path).map(|folder| folder.join(&file)).find(|candidate| candidate.is_file())
    })
}
