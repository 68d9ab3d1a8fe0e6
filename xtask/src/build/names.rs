//! Short names between the module and its glue.
//!
//! wasm-bindgen names every import and export in full, with a hash: 100 names, twice, that no
//! compression can share. wasm-opt shortens them in the module and prints the new names, which are applied to the glue here.

use anyhow::{Context as _, Result};
use serde_json::Value;

/// What wasm-opt has renamed.
pub(super) struct Names {
    /// The module of all imports, then each import: old and new.
    imports: Vec<(String, String)>,
    /// Each export: old and new.
    exports: Vec<(String, String)>,
    /// The one module that the glue gives, and its new name.
    module: String,
}

impl Names {
    /// Reads what `wasm-opt --minify-imports-and-exports-and-modules` prints.
    pub(super) fn parse(printed: &str) -> Result<Self> {
        let printed: Value =
            serde_json::from_str(printed).context("wasm-opt: expected its renamings as JSON")?;
        let list = |key: &str| printed[key].as_array().cloned().unwrap_or_default();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let imports = list("imports");
        let module = imports.first().map(|import| text(&import[0])).unwrap_or_default();
        Ok(Self {
            module,
            imports: longest_first(imports.iter().map(|import| (text(&import[1]), text(&import[2])))),
            exports: longest_first(list("exports").iter().map(|export| (text(&export[0]), text(&export[1])))),
        })
    }

    /// The new name of an export.
    pub(super) fn of_export(&self, name: &str) -> Option<&str> {
        self.exports.iter().find(|(old, _)| old == name).map(|(_, new)| new.as_str())
    }

    /// The glue with the module's new names: imports are keys of its one object of functions,
    /// exports are fields of `wasm`.
    pub(super) fn apply(&self, glue: &str) -> String {
        let mut glue = glue.replace(&format!("\"{}\"", self.module), "\"a\"");
        for (old, new) in &self.imports {
            glue = glue.replace(&format!(" {old}:"), &format!(" {new}:"));
        }
        for (old, new) in &self.exports {
            glue = glue.replace(&format!("wasm.{old}"), &format!("wasm.{new}"));
        }
        without_unused(&glue)
    }
}

/// The glue without the functions that kept their long names: the module, made smaller since, no longer
/// imports them.
fn without_unused(glue: &str) -> String {
    let mut kept = String::with_capacity(glue.len());
    let mut within = false;
    for line in glue.split_inclusive('\n') {
        let indent = line.len() - line.trim_start().len();
        within |= indent == 8 && line.trim_start().starts_with("__wbg_") && line.trim_end().ends_with('{');
        if !within {
            kept.push_str(line);
        }
        within &= !(indent == 8 && line.starts_with("        }"));
    }
    kept
}

/// So that no name is replaced inside a longer one.
fn longest_first(names: impl Iterator<Item = (String, String)>) -> Vec<(String, String)> {
    let mut names: Vec<_> = names.collect();
    names.sort_by_key(|(old, _)| std::cmp::Reverse(old.len()));
    names
}

#[cfg(test)]
mod tests {
    use super::Names;

    #[test]
    fn the_glue_follows_the_module() {
        let printed = r#"{
            "imports": [["./m_bg.js", "__wbg_get_1", "b"], ["./m_bg.js", "__wbg_get_12", "c"]],
            "exports": [["create", "d"], ["create_all", "e"]]
        }"#;
        let glue = r#"{ __wbg_get_1: f, __wbg_get_12: g }; "./m_bg.js"; function create() { wasm.create(wasm.create_all) }"#;
        let short = r#"{ b: f, c: g }; "a"; function create() { wasm.d(wasm.e) }"#;
        assert_eq!(Names::parse(printed).unwrap().apply(glue), short);
    }

    #[test]
    fn what_the_module_does_not_import_is_not_in_the_glue() {
        let kept = |unused: &str| {
            format!(
                "    const import0 = {{\n        a: function() {{\n            f();\n        }},\n{unused}        c: 1,\n    }};\n"
            )
        };
        let glue = kept("        __wbg_b_1: function() {\n            g({\n            });\n        },\n");
        assert_eq!(super::without_unused(&glue), kept(""));
    }
}
