//! The JavaScript glue of a module, by wasm-bindgen.

use std::path::Path;

use anyhow::{Result, ensure};
use wasm_bindgen_cli_support::{Bindgen, EncodeInto};

use crate::mode::Mode;

/// Writes `plan_compare.js`, the glue, and `plan_compare_bg.wasm`, the module that it connects, into `out`.
pub(super) fn write(mode: Mode, compiled: &Path, out: &Path) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(compiled)
        .out_name("plan_compare")
        .web(true)?
        .typescript(false)
        // The loader names the wasm file, whose name is not known here.
        .omit_default_module_path(true)
        .encode_into(EncodeInto::Always);
    if mode == Mode::Release {
        // (Names are removed later, when the stubs have been found by them.)
        bindgen.remove_producers_section(true).demangle(false);
    }
    bindgen.generate(out)
}

/// The glue with `globalThis` as the global object, which all supported browsers have. wasm-bindgen's own code tries
/// four names.
///
/// # Errors
/// When the glue has no such code any more.
pub(super) fn with_one_global(glue: &str) -> Result<String> {
    let mut short = glue.to_owned();
    for name in ["globalThis", "self", "window"] {
        let asks = format!(
            "const ret = typeof {name} === 'undefined' ? null : {name};
            return isLikeNone(ret) ? 0 : addToExternrefTable0(ret);"
        );
        ensure!(short.contains(&asks), "the glue does not ask for `{name}`, expected it to");
        short = short.replace(&asks, "return addToExternrefTable0(globalThis);");
    }
    Ok(short)
}

/// The glue without the lines that register objects to be freed by the garbage collector: the element removes every
/// widget itself.
///
/// # Errors
/// When the glue has no such lines.
pub(super) fn without_finalization(glue: &str) -> Result<String> {
    let registers = |line: &str| line.contains(".register(") || line.contains(".unregister(");
    let kept: String = glue.split_inclusive('\n').filter(|line| !registers(line)).collect();
    ensure!(kept.len() < glue.len(), "the glue registers nothing that is to be freed, expected it to");
    Ok(kept)
}

#[cfg(test)]
mod tests {
    use super::{with_one_global, without_finalization};

    #[test]
    fn what_frees_lost_objects_is_taken_out() {
        let glue = "const obj = {};\n  Lost.register(obj, obj.ptr, obj);\nreturn obj;\n";
        assert_eq!(without_finalization(glue).expect("a line"), "const obj = {};\nreturn obj;\n");
        let error = without_finalization("return obj;").expect_err("no line").to_string();
        assert_eq!(error, "the glue registers nothing that is to be freed, expected it to");
    }

    #[test]
    fn glue_that_asks_otherwise_is_an_error() {
        let error = with_one_global("const ret = globalThis;").expect_err("another glue").to_string();
        assert_eq!(error, "the glue does not ask for `globalThis`, expected it to");
    }
}
