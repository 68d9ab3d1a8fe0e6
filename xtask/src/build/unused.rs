//! Takes out of the module what the widget never calls, and no compiler can know that it does not.

use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use rustc_demangle::demangle;
use walrus::{FunctionBuilder, FunctionKind, Module};

/// Parts of names of functions. Should one be called after all, the module ends there, as after a
/// panic, and the page shows the prerendered chart again.
///
/// yew can draw more than elements, texts, lists and components, and hears events itself; here
/// `embed` hears them, at the container. Numbers are printed by
/// `model::digits`.
const UNUSED: [&str; 12] = [
    "yew::virtual_dom::vraw::VRaw as yew::dom_bundle",
    "yew::virtual_dom::vportal::VPortal as yew::dom_bundle",
    "yew::virtual_dom::vsuspense::VSuspense as yew::dom_bundle",
    "yew::dom_bundle::braw::BRaw as yew::dom_bundle",
    "yew::dom_bundle::bportal::BPortal as yew::dom_bundle",
    "yew::dom_bundle::bsuspense::BSuspense as yew::dom_bundle",
    "yew::suspense::suspension::Suspension>::listen",
    "yew::virtual_dom::vtag::TextareaFields as yew::dom_bundle",
    "yew::virtual_dom::listeners::ListenerKind>::type_name",
    "yew::dom_bundle::subtree_root::SubtreeData>::add_listener",
    "yew::dom_bundle::subtree_root::EventDescriptor as core::clone::Clone",
    "yew::dom_bundle::btag::listeners::ListenerRegistration>::register",
];

/// Leaves of every function named in [`UNUSED`] nothing but an end.
///
/// # Errors
/// When a name is not found: it is then either misspelt or has changed in a newer version, and the
/// module is larger than it needs to be.
pub(super) fn take_out(wasm: &Path) -> Result<()> {
    let file = || wasm.display().to_string();
    let mut module = Module::from_file(wasm).with_context(file)?;
    let names: Vec<_> = module
        .funcs
        .iter_local()
        .filter_map(|(id, _)| {
            let name = module.funcs.get(id).name.as_deref()?;
            Some((id, format!("{:#}", demangle(name))))
        })
        .collect();
    for unused in UNUSED {
        let found: Vec<_> = names.iter().filter(|(_, name)| name.contains(unused)).collect();
        ensure!(!found.is_empty(), "{}: expected a function called “…{unused}…”, found none", file());
        for (id, _) in found {
            let kind = ended(&mut module, *id);
            module.funcs.get_mut(*id).kind = kind;
        }
    }
    module.emit_wasm_file(wasm).with_context(file)
}

/// A function of the same type that ends the module.
fn ended(module: &mut Module, id: walrus::FunctionId) -> FunctionKind {
    let (parameters, results) = module.types.params_results(module.funcs.get(id).ty());
    let (parameters, results) = (parameters.to_vec(), results.to_vec());
    let mut function = FunctionBuilder::new(&mut module.types, &parameters, &results);
    function.func_body().unreachable();
    let arguments = parameters.iter().map(|kind| module.locals.add(*kind)).collect();
    FunctionKind::Local(function.local_func(arguments))
}
