//! The widget's style sheet as it is on disk: it may have changed since this helper was compiled.

use std::fs;

use anyhow::{Context as _, Result};

use super::{Builder, esbuild};

/// The complete style sheet of the widget, minified.
pub(super) fn complete(builder: &Builder<'_>) -> Result<String> {
    esbuild::minified_css(builder, &read(builder)?.concat())
}

/// The part of it that the static chart needs.
pub(super) fn of_static_chart(builder: &Builder<'_>) -> Result<String> {
    esbuild::minified_css(builder, &read(builder)?[0])
}

/// The part of it that the other views need.
pub(super) fn of_other_views(builder: &Builder<'_>) -> Result<String> {
    esbuild::minified_css(builder, &read(builder)?[1])
}

fn read(builder: &Builder<'_>) -> Result<[String; 2]> {
    let mut missing = None;
    let unread = std::cell::RefCell::new(&mut missing);
    let sheets = plan_compare::style_sheets_of(|path| {
        fs::read_to_string(builder.project.root().join(path)).unwrap_or_else(|error| {
            **unread.borrow_mut() = Some(anyhow::Error::new(error).context(path.to_owned()));
            String::new()
        })
    });
    match missing {
        Some(error) => Err(error).context("the style sheet cannot be put together"),
        None => Ok(sheets),
    }
}
