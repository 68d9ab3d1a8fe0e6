//! The widget's style sheet.

use anyhow::Result;

use super::{Builder, esbuild};

/// The whole style sheet of the widget, minified.
pub(super) fn whole(builder: &Builder<'_>) -> Result<String> {
    esbuild::minified_css(builder, &plan_compare::STYLE_SHEETS.concat())
}

/// The part of it that the static chart needs.
pub(super) fn of_static_chart(builder: &Builder<'_>) -> Result<String> {
    esbuild::minified_css(builder, plan_compare::STYLE_SHEETS[0])
}
