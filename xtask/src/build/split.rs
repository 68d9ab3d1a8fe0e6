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
pub(super) fn without_relocations(compiled: &Path) -> Result<()> {
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

#[cfg(test)]
mod tests {
    use std::fs;

    use walrus::Module;

    use super::{Names, connect, without_relocations};

    /// A file with the module that `text` describes, and its folder.
    fn file(text: &str) -> (tempfile::TempDir, std::path::PathBuf) {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("chunk.wasm");
        fs::write(&path, wat::parse_str(text).expect("a module")).expect("a file");
        (folder, path)
    }

    const CHUNK: &str = r#"(module
        (import "__wasm_split" "memory" (memory 1))
        (import "__wasm_split" "__indirect_function_table" (table 1 funcref)))"#;

    fn names(exports: &str) -> Names {
        Names::parse(&format!(r#"{{ "imports": [], "exports": [{exports}] }}"#)).expect("names")
    }

    #[test]
    fn the_chunk_imports_by_the_names_that_its_module_exports_by() {
        let (_folder, path) = file(CHUNK);
        connect(&path, Some(&names(r#"["memory", "a"], ["functions", "b"]"#))).expect("both are exported");
        let module = Module::from_file(&path).expect("a module");
        let imports: Vec<_> = module.imports.iter().map(|each| (&*each.module, &*each.name)).collect();
        assert_eq!(imports, [("main", "a"), ("main", "b")]);
    }

    #[test]
    fn what_the_chunk_would_not_find_is_said() {
        let (_folder, path) = file(CHUNK);
        let error = connect(&path, Some(&names(r#"["memory", "a"]"#))).expect_err("no table");
        assert_eq!(error.to_string(), "the module does not export functions, which its chunk imports");
        let (_folder, path) = file(r#"(module (import "env" "now" (func)))"#);
        let error = connect(&path, None).expect_err("another module").to_string();
        assert!(
            error.ends_with(r#"found an import from "env", expected none but those from its module"#),
            "{error}"
        );
    }

    #[test]
    fn what_is_for_splitting_alone_is_taken_out() {
        let (_folder, path) =
            file(r#"(module (@custom "reloc.CODE" "1") (@custom "linking" "2") (@custom "kept" "3"))"#);
        without_relocations(&path).expect("a module");
        let module = Module::from_file(&path).expect("a module");
        let left: Vec<_> = module.customs.iter().map(|(_, section)| section.name().to_owned()).collect();
        assert!(
            left.contains(&"kept".to_owned())
                && !left.iter().any(|name| name == "linking" || name.starts_with("reloc")),
            "{left:?}"
        );
    }
}
