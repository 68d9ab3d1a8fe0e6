//! What `cargo xtask serve` shows: the demo articles and what they load, built quickly and not optimised; then
//! everything else.

use std::path::PathBuf;

use anyhow::Result;

use super::assets::Assets;
use super::part::Part;
use super::staging::Staging;
use super::{demo, frames, hosting, oembed, pictures, scripts, set_up, wasm};
use crate::mode::Mode;
use crate::page::Page;
use crate::project::Project;

/// The folder that is served.
pub(crate) fn folder(project: &Project) -> PathBuf {
    project.target().join("preview")
}

/// Builds the demo articles and the frames, with the widget of the embedded dataset.
pub(crate) fn pages(project: &Project) -> Result<()> {
    let builder = set_up(project, Mode::Dev, None)?;
    let staging = Staging::open(folder(project))?;
    let assets = Assets::fixed();
    let widget = wasm::build(&builder, Part::Widget)?;
    let page = Page::embedded()?;
    assets.write_part(&builder, &staging, Part::Widget, &widget, &page)?;
    scripts::write_loader(&builder, &staging, &assets)?;
    let frame_scripts = scripts::write_frame(&builder, &staging, &assets, &widget)?;
    scripts::write_styles(&builder, &staging)?;
    frames::write(&builder, &staging, &page, &frame_scripts.initial)?;
    demo::write(&builder, &staging, &page, &assets)
}

/// Builds the other modules and all that a release has besides.
pub(crate) fn others(project: &Project) -> Result<()> {
    let builder = set_up(project, Mode::Dev, None)?;
    let staging = Staging::open(folder(project))?;
    let assets = Assets::fixed();
    let page = Page::embedded()?;
    for part in [Part::Foreign, Part::Builder] {
        assets.write_part(&builder, &staging, part, &wasm::build(&builder, part)?, &page)?;
    }
    staging.write_data(project)?;
    staging.write_tables(page.dataset())?;
    let picture_sizes = pictures::write(&builder, &staging, &page)?;
    scripts::write_builder(&builder, &staging, &assets, &picture_sizes)?;
    oembed::write(&builder, &staging, &page)?;
    staging.copy_others(project)?;
    hosting::write(&builder, &staging)
}
