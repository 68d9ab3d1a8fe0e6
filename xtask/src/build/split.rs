//! The chunk of a module: what the feature `split` puts aside, in a wasm file of its own.
//!
//! The chunk has no memory and no table of functions; it works with those of its module, calls functions of the module
//! by their places in the table, and puts its own into places that are kept free. A script fetches and starts it
//! (`chunk.js`), and only then calls what needs it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, anyhow, ensure};
use walrus::Module;
use wasm_split_cli_support::Options;

use super::names::Names;

/// The object from which the chunk imports what its module exports; `chunk.js` has the same name.
const MAIN: &str = "main";
/// The same, as the tool that splits calls it.
const SHARED: &str = "__wasm_split";

/// What exports the module's table of functions, and what it is called here: wasm-bindgen takes out exports with names
/// of the linker.
const TABLES: [&str; 2] = ["__indirect_function_table", "functions"];

/// A module and its chunk.
pub(super) struct Split {
    /// The file of the module without the chunk.
    pub(super) main: PathBuf,
    /// The file of the chunk.
    pub(super) chunk: PathBuf,
}

/// Splits the wasm file `compiled` into two in the folder `out`.
///
/// # Errors
/// When it has no chunk, or more than one.
pub(super) fn split(compiled: &Path, out: &Path) -> Result<Split> {
    let input = fs::read(compiled).with_context(|| compiled.display().to_string())?;
    let main = out.join("main.wasm");
    let mut options = Options::new(&input);
    options.output_dir = out;
    options.main_out_path = &main;
    let made = wasm_split_cli_support::transform(options).map_err(|error| anyhow!("{error:#}"))?;
    let [chunk] = made.split_modules.as_slice() else {
        return Err(anyhow!(
            "{}: found {} chunks, expected one",
            compiled.display(),
            made.split_modules.len()
        ));
    };
    let chunk = chunk.clone();
    let mut module = Module::from_file(&main).with_context(|| main.display().to_string())?;
    let [linked, own] = TABLES;
    for export in module.exports.iter_mut().filter(|export| export.name == linked) {
        own.clone_into(&mut export.name);
    }
    module.emit_wasm_file(&main).with_context(|| main.display().to_string())?;
    Ok(Split { main, chunk })
}

/// Takes what is there for splitting alone out of a wasm file that is not split: it would be most of what a page loads.
pub(super) fn not_needed(compiled: &Path) -> Result<()> {
    let file = || compiled.display().to_string();
    let mut module = Module::from_file(compiled).with_context(file)?;
    let relocations: Vec<_> = module
        .customs
        .iter()
        .filter(|(_, section)| section.name() == "linking" || section.name().starts_with("reloc."))
        .map(|(id, _)| id)
        .collect();
    for id in relocations {
        module.customs.delete(id);
    }
    module.emit_wasm_file(compiled).with_context(file)
}

/// Lets the chunk import what its module exports by the `names` that the module has been given since.
///
/// # Errors
/// When the module does not export it any more.
pub(super) fn connect(chunk: &Path, names: Option<&Names>) -> Result<()> {
    let file = || chunk.display().to_string();
    let mut module = Module::from_file(chunk).with_context(file)?;
    for import in module.imports.iter_mut() {
        ensure!(
            import.module == SHARED,
            "{}: found an import from {:?}, expected none but those from its module",
            chunk.display(),
            import.module
        );
        MAIN.clone_into(&mut import.module);
        let [linked, own] = TABLES;
        if import.name == linked {
            own.clone_into(&mut import.name);
        }
        if let Some(names) = names {
            import.name = names
                .of_export(&import.name)
                .with_context(|| {
                    format!("the module does not export {}, which its chunk imports", import.name)
                })?
                .to_owned();
        }
    }
    module.emit_wasm_file(chunk).with_context(file)
}
