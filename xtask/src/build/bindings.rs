//! The JavaScript glue of a module, by wasm-bindgen.

use std::path::Path;

use anyhow::Result;
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
