//! Replaces functions of yew that the widget never needs by stubs. The compiler cannot know that it never needs them,
//! because yew chooses by a value which of them it calls.
//!
//! `tests/layers.rs` checks in the source that the widget makes no such value. This module checks in the call graph
//! of the finished module that only yew calls them. Only functions of yew become stubs, and those by which the
//! standard library copies its nodes, so that what is released is what is tested.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use rustc_demangle::demangle;
use walrus::{FunctionBuilder, FunctionId, FunctionKind, Module};

use super::call_graph::CallGraph;

/// The functions by their full names; a name that ends with a type and its trait means all methods of that
/// implementation. They are for raw markup, portals, suspense, text areas, copies of nodes, and listeners;
/// `embed` listens at the container, without yew.
const STUBS: [&str; 16] = [
    "<yew::virtual_dom::vraw::VRaw as yew::dom_bundle::traits::Reconcilable>",
    "<yew::virtual_dom::vportal::VPortal as yew::dom_bundle::traits::Reconcilable>",
    "<yew::virtual_dom::vsuspense::VSuspense as yew::dom_bundle::traits::Reconcilable>",
    "<yew::dom_bundle::braw::BRaw as yew::dom_bundle::traits::ReconcileTarget>",
    "<yew::dom_bundle::bportal::BPortal as yew::dom_bundle::traits::ReconcileTarget>",
    "<yew::dom_bundle::bsuspense::BSuspense as yew::dom_bundle::traits::ReconcileTarget>",
    "<yew::suspense::suspension::Suspension>::listen",
    "<yew::virtual_dom::vtag::TextareaFields as yew::dom_bundle::btag::Apply>",
    "<yew::virtual_dom::listeners::ListenerKind>::type_name",
    "<yew::dom_bundle::subtree_root::BSubtree>::ensure_handled",
    "<yew::dom_bundle::subtree_root::SubtreeData>::add_listener",
    "<yew::dom_bundle::subtree_root::EventDescriptor as core::clone::Clone>",
    "<yew::dom_bundle::btag::listeners::ListenerRegistration>::register",
    // yew copies a node that is shared, and a node is shared only by copying it.
    "<yew::virtual_dom::vnode::VNode as core::clone::Clone>",
    "<alloc::vec::Vec<yew::virtual_dom::vnode::VNode> as core::clone::Clone>",
    "<alloc::rc::Rc<alloc::vec::Vec<yew::virtual_dom::vnode::VNode>>>::clone_from_ref_in",
];

/// A function of the standard library that calls a stub only to copy nodes that are shared.
const COPIES_WHAT_IS_SHARED: &str =
    "<alloc::rc::Rc<alloc::vec::Vec<yew::virtual_dom::vnode::VNode>>>::make_mut";

/// A function whose address is taken, and the only one that would call it, which the release does not have. yew hands
/// over what prints a panic; panics that abort at once print nothing.
const NEVER_CALLED: (&str, &str) = ("console_error_panic_hook::hook", "std::panicking::panic_with_hook");

/// Replaces the body of every function named in [`STUBS`] by `unreachable`. If one were called after all, it
/// would trap like a panic, and the page would show the prerendered chart.
///
/// # Errors
/// When a name is not found, and the module is larger than it needs to be; and when somebody else than
/// yew may call one of the functions.
pub(super) fn put_in(wasm: &Path) -> Result<()> {
    let file = || wasm.display().to_string();
    let mut module = Module::from_file(wasm).with_context(file)?;
    replace(&mut module, &STUBS).with_context(file)?;
    replace_uncalled(&mut module, NEVER_CALLED).with_context(file)?;
    module.emit_wasm_file(wasm).with_context(file)
}

fn replace(module: &mut Module, stubs: &[&str]) -> Result<()> {
    let names: BTreeMap<FunctionId, String> =
        module.funcs.iter().map(|each| (each.id(), name(each))).collect();
    let mut stubbed = BTreeSet::new();
    for entry in stubs {
        let found: Vec<_> =
            module.funcs.iter_local().map(|(id, _)| id).filter(|id| means(entry, &names[id])).collect();
        ensure!(!found.is_empty(), "expected a function called “{entry}”, found none");
        stubbed.extend(found);
    }
    let problems = problems(&CallGraph::new(module), &stubbed, &names);
    ensure!(problems.is_empty(), "{}", problems.join("\n"));
    for id in stubbed {
        let kind = stub(module, id);
        module.funcs.get_mut(id).kind = kind;
    }
    Ok(())
}

/// Makes a stub of the function of the first name, unless there is one of the second, which calls it.
fn replace_uncalled(module: &mut Module, (uncalled, caller): (&str, &str)) -> Result<()> {
    let of_name = |wanted: &str| {
        module.funcs.iter_local().map(|(id, _)| id).find(|id| name(module.funcs.get(*id)) == wanted)
    };
    let id =
        of_name(uncalled).with_context(|| format!("expected a function called “{uncalled}”, found none"))?;
    ensure!(
        of_name(caller).is_none(),
        "found {caller}, which calls {uncalled}: expected it not to be a stub"
    );
    let kind = stub(module, id);
    module.funcs.get_mut(id).kind = kind;
    Ok(())
}

/// A sentence for each way in which code other than yew can reach one of the functions `stubbed`.
fn problems(
    graph: &CallGraph,
    stubbed: &BTreeSet<FunctionId>,
    names: &BTreeMap<FunctionId, String>,
) -> Vec<String> {
    let reachable = graph.reachable_without(stubbed);
    let mut problems = Vec::new();
    for id in stubbed {
        let name = &names[id];
        if let Some(entry) = graph.entry(*id) {
            problems.push(format!("{name} {entry}, where anybody may call it: expected it not to be a stub"));
        }
        let others = graph
            .callers(*id)
            .filter(|caller| reachable.contains(caller) && !stubbed.contains(caller))
            .map(|caller| &names[&caller])
            .filter(|caller| !is_of_yew(caller) && **caller != COPIES_WHAT_IS_SHARED);
        problems.extend(
            others.map(|caller| format!("{name} is called by {caller}: expected only yew to call a stub")),
        );
    }
    problems
}

fn name(function: &walrus::Function) -> String {
    function
        .name
        .as_deref()
        .map_or_else(|| format!("function {}", function.id().index()), |name| format!("{:#}", demangle(name)))
}

/// Whether an entry of the list means the function of this name.
fn means(entry: &str, name: &str) -> bool {
    name.strip_prefix(entry)
        .is_some_and(|rest| rest.is_empty() || entry.contains(" as ") && rest.starts_with("::"))
}

/// Whether a function is written in yew: one of its own, or a method of a type or of a trait of its own. (Nobody else
/// may implement its traits for types that are not theirs.) What is yew's only by a parameter of its type is not, nor
/// what is ours by its trait.
fn is_of_yew(name: &str) -> bool {
    let own = name.trim_start_matches('<').starts_with("yew::") || name.contains(" as yew::");
    own && !name.contains("plan_compare::")
}

/// A function of the same type whose body is `unreachable`.
fn stub(module: &mut Module, id: FunctionId) -> FunctionKind {
    let (parameters, results) = module.types.params_results(module.funcs.get(id).ty());
    let (parameters, results) = (parameters.to_vec(), results.to_vec());
    let mut function = FunctionBuilder::new(&mut module.types, &parameters, &results);
    function.func_body().unreachable();
    let arguments = parameters.iter().map(|kind| module.locals.add(*kind)).collect();
    FunctionKind::Local(function.local_func(arguments))
}

#[cfg(test)]
mod tests {
    use walrus::{Module, ModuleConfig};

    use super::{means, replace, replace_uncalled};

    /// A module in which yew draws raw markup, which is to be taken out; `rest` is what else there is.
    fn module(rest: &str) -> Module {
        let text = format!(
            r#"(module
                (table 1 funcref)
                (func $"<yew::VRaw as yew::Reconcilable>::attach")
                (func $"<yew::VNode as yew::Reconcilable>::attach"
                    (call $"<yew::VRaw as yew::Reconcilable>::attach"))
                (func $"plan_compare::draw" (export "draw")
                    (call $"<yew::VNode as yew::Reconcilable>::attach"))
                {rest})"#
        );
        let wasm = wat::parse_str(text).expect("a module");
        ModuleConfig::new().parse(&wasm).expect("the same module")
    }

    fn refused(rest: &str) -> String {
        replace(&mut module(rest), &["<yew::VRaw as yew::Reconcilable>"]).expect_err("a caller").to_string()
    }

    #[test]
    fn what_only_yew_calls_is_left_nothing_but_an_end() {
        let mut module = module("");
        replace(&mut module, &["<yew::VRaw as yew::Reconcilable>"]).expect("only yew calls it");
        let stubbed = |name: &str| {
            let id = module.funcs.by_name(name).expect("the function");
            let function = module.funcs.get(id).kind.unwrap_local();
            let first = function.block(function.entry_block()).instrs.first();
            first.is_some_and(|(instruction, _)| instruction.is_unreachable())
        };
        assert!(stubbed("<yew::VRaw as yew::Reconcilable>::attach"));
        assert!(!stubbed("<yew::VNode as yew::Reconcilable>::attach"));
        assert!(!stubbed("plan_compare::draw"));
    }

    #[test]
    fn a_caller_outside_of_yew_is_named() {
        let call = r#"(call $"<yew::VRaw as yew::Reconcilable>::attach")"#;
        for caller in [
            "plan_compare::own",
            "<yew::VNode as plan_compare::view::Child>::child",
            "<alloc::Vec<yew::VNode>>::retain::<yew::draw::{closure#0}>",
        ] {
            let problem = refused(&format!(r#"(func $"{caller}" (export "own") {call})"#));
            assert_eq!(
                problem,
                format!(
                    "<yew::VRaw as yew::Reconcilable>::attach is called by {caller}: \
                     expected only yew to call a stub"
                )
            );
        }
    }

    #[test]
    fn what_yew_implements_for_types_of_others_is_of_yew() {
        let call = r#"(call $"<yew::VRaw as yew::Reconcilable>::attach")"#;
        let of = |caller: &str| module(&format!(r#"(func $"{caller}" (export "own") {call})"#));
        let stubs = ["<yew::VRaw as yew::Reconcilable>"];
        replace(&mut of("<alloc::Rc<yew::VTag> as yew::RcExt<yew::VTag>>::unwrap"), &stubs).expect("of yew");
        assert!(replace(&mut of("<alloc::Rc<plan_compare::Part> as yew::RcExt>::unwrap"), &stubs).is_err());
    }

    #[test]
    fn an_address_that_is_taken_is_a_call() {
        let problem = refused(
            r#"(elem declare func $"<yew::VRaw as yew::Reconcilable>::attach")
            (func $"own" (export "own") (result funcref) (ref.func $"<yew::VRaw as yew::Reconcilable>::attach"))"#,
        );
        assert!(problem.contains(" is called by own: "), "{problem}");
    }

    #[test]
    fn a_caller_that_is_only_reached_from_what_is_taken_out_is_none() {
        let text = r#"(module
            (func $"yew::register" (call $"<Set>::retain"))
            (func $"<Set>::retain" (call $"yew::add"))
            (func $"yew::add")
            (func $"yew::draw" (export "draw") (call $"yew::register")))"#;
        let module =
            || Module::from_buffer(&wat::parse_str(text).expect("a module")).expect("the same module");
        replace(&mut module(), &["yew::register", "yew::add"]).expect("nothing else comes there");
        let problem = replace(&mut module(), &["yew::add"]).expect_err("it is called").to_string();
        assert!(problem.starts_with("yew::add is called by <Set>::retain: "), "{problem}");
    }

    #[test]
    fn what_stands_in_the_table_is_not_taken_out() {
        let problem = refused(r#"(elem (i32.const 0) $"<yew::VRaw as yew::Reconcilable>::attach")"#);
        assert!(
            problem.starts_with("<yew::VRaw as yew::Reconcilable>::attach stands in the table, "),
            "{problem}"
        );
        let problem = refused(
            r#"(elem (table 0) (i32.const 0) funcref (ref.func $"<yew::VRaw as yew::Reconcilable>::attach"))"#,
        );
        assert!(problem.contains("stands in the table"), "{problem}");
    }

    #[test]
    fn what_is_exported_is_not_taken_out() {
        let problem = refused(r#"(export "attach" (func $"<yew::VRaw as yew::Reconcilable>::attach"))"#);
        assert!(problem.contains(" is exported, "), "{problem}");
    }

    #[test]
    fn what_would_be_called_by_one_function_alone_is_taken_out_where_that_is_not_there() {
        let hook = ("hook::print", "panicking::run");
        let module = |rest: &str| {
            let text = format!(
                r#"(module (table 1 funcref) (elem (i32.const 0) $"hook::print") (func $"hook::print" nop) {rest})"#
            );
            Module::from_buffer(&wat::parse_str(text).expect("a module")).expect("the same module")
        };
        let mut alone = module("");
        replace_uncalled(&mut alone, hook).expect("nobody calls it");
        let id = alone.funcs.by_name("hook::print").expect("the function");
        let function = alone.funcs.get(id).kind.unwrap_local();
        assert!(
            function
                .block(function.entry_block())
                .instrs
                .first()
                .is_some_and(|(first, _)| first.is_unreachable())
        );
        let called =
            replace_uncalled(&mut module(r#"(func $"panicking::run" (call_indirect (i32.const 0)))"#), hook);
        assert_eq!(
            called.expect_err("it is called").to_string(),
            "found panicking::run, which calls hook::print: expected it not to be a stub"
        );
    }

    #[test]
    fn a_name_that_is_not_found_is_said() {
        let problem = replace(&mut module(""), &["yew::VRaw"]).expect_err("no such function").to_string();
        assert_eq!(problem, "expected a function called “yew::VRaw”, found none");
    }

    #[test]
    fn a_function_is_meant_by_its_whole_name_and_by_its_trait() {
        assert!(means("<yew::A as yew::B>", "<yew::A as yew::B>::draw"));
        assert!(means("<yew::A>::draw", "<yew::A>::draw"));
        assert!(!means("<yew::A>::draw", "<yew::A>::draw::{closure#0}"));
        assert!(!means("<yew::A as yew::B>", "<yew::A as yew::Bar>::draw"));
        assert!(!means("<yew::A>::draw", "core::ptr::drop_in_place::<<yew::A>::draw::{closure#0}>"));
    }
}
