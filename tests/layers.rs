//! The invariants of ARCHITECTURE.md that the compiler does not hold by itself: which layer may
//! know what. They are read off the source's tokens, macro bodies included.
#![cfg(not(target_arch = "wasm32"))]

#[path = "shared/modules.rs"]
mod modules;

use std::fs;
use std::path::{Path, PathBuf};

use modules::Modules;
use proc_macro2::{Ident, Spacing, TokenStream, TokenTree};
use syn::visit::Visit;
use walkdir::WalkDir;

/// The layers, which are the top-level modules of `src`, in the order of the data: each may use those before it.
const LAYERS: [&str; 11] =
    ["tokens", "names", "concat", "model", "text", "state", "builder", "chart", "export", "view", "embed"];
/// What only `embed` may name.
const BROWSER: [&str; 8] =
    ["web_sys", "js_sys", "wasm_bindgen", "gloo", "JsValue", "ShadowRoot", "JsCast", "serde_wasm_bindgen"];
/// What layers before `view` may not name either.
const DRAWING: [&str; 3] = ["yew", "html", "Html"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The files of a layer, a folder or a single file, in its sub-folders too; of "" those beside the layers.
fn files(layer: &str) -> Vec<PathBuf> {
    let file = root().join(layer).with_extension("rs");
    if file.is_file() {
        return vec![file];
    }
    let depth = if layer.is_empty() { 1 } else { usize::MAX };
    WalkDir::new(root().join(layer))
        .max_depth(depth)
        .into_iter()
        .map(|entry| entry.expect("a readable folder").into_path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect()
}

fn tokens(path: &Path) -> TokenStream {
    let source = fs::read_to_string(path).expect("a readable file");
    source.parse().expect("a Rust file")
}

fn idents(tokens: TokenStream, found: &mut Vec<Ident>) {
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => found.push(ident),
            TokenTree::Group(group) => idents(group.stream(), found),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

/// Every place in `layer` where one of `words` stands.
fn named(layer: &str, words: &[&str]) -> Vec<String> {
    let mut places = Vec::new();
    for path in files(layer) {
        let mut found = Vec::new();
        idents(tokens(&path), &mut found);
        let bad = found.into_iter().filter(|ident| words.iter().any(|word| ident == word));
        places.extend(bad.map(|ident| format!("{}:{}: {ident}", path.display(), ident.span().start().line)));
    }
    places
}

const NONE: [String; 0] = [];

#[test]
fn only_embed_knows_the_browser() {
    for layer in LAYERS.iter().filter(|layer| **layer != "embed") {
        assert_eq!(named(layer, &BROWSER), NONE, "{layer} names what only embed may know");
    }
}

#[test]
fn the_layers_before_view_do_not_draw() {
    for layer in ["model", "text", "state", "builder", "chart", "export"] {
        assert_eq!(named(layer, &DRAWING), NONE, "{layer} names what only view may know");
    }
}

#[test]
fn the_data_has_one_direction() {
    let uses = Modules::read(&root()).uses();
    let layer_of = |module: &str| module.split("::").next().unwrap_or_default().to_owned();
    for (i, layer) in LAYERS.iter().enumerate() {
        for later in &LAYERS[i + 1..] {
            let ahead = uses.iter().filter(|(from, to)| layer_of(from) == *layer && layer_of(to) == *later);
            let ahead: Vec<_> = ahead.map(|(from, to)| format!("{from} uses {to}")).collect();
            assert_eq!(ahead, NONE, "{layer} looks ahead to {later}");
        }
    }
}

#[test]
fn every_layer_is_where_the_map_says() {
    for layer in LAYERS {
        assert!(!files(layer).is_empty(), "src/{layer} is empty: these tests look into the wrong place");
    }
}

#[test]
fn no_files_use_each_other_in_a_circle() {
    for folder in ["src", "xtask/src", "tests/browsers/src"] {
        let circles = Modules::read(&root().join("..").join(folder)).circles();
        assert_eq!(circles, Vec::<Vec<String>>::new(), "{folder}");
    }
}

/// The arithmetic in a file, outside of macros.
#[derive(Default)]
struct Arithmetic(usize);

impl Visit<'_> for Arithmetic {
    fn visit_bin_op(&mut self, op: &syn::BinOp) {
        use syn::BinOp::{Add, Div, Mul, Rem, Sub};
        if matches!(op, Add(_) | Sub(_) | Mul(_) | Div(_) | Rem(_)) {
            self.0 += 1;
        }
    }
}

#[test]
fn view_holds_no_arithmetic_and_no_data() {
    assert_eq!(named("view", &["f64", "f32", "EMBEDDED", "model", "Dataset", "round", "log10"]), NONE);
    for path in files("view") {
        let source = fs::read_to_string(&path).expect("a readable file");
        let mut arithmetic = Arithmetic::default();
        arithmetic.visit_file(&syn::parse_file(&source).expect("a Rust file"));
        assert_eq!(arithmetic.0, 0, "{} computes; a position belongs into chart", path.display());
    }
}

/// What yew could draw and hear, and `xtask/src/build/stubs.rs` takes out of the module: raw markup,
/// portals, suspense, text areas, listeners.
const TAKEN_OUT: [&str; 24] = [
    "VRaw",
    "BRaw",
    "from_html_unchecked",
    "VPortal",
    "BPortal",
    "create_portal",
    "VSuspense",
    "BSuspense",
    "Suspense",
    "SuspenseProps",
    "Suspension",
    "SuspensionResult",
    "HtmlResult",
    "RenderError",
    "use_future",
    "use_future_with",
    "VTagInner",
    "TextareaFields",
    "__new_textarea",
    "Listener",
    "Listeners",
    "ListenerKind",
    "add_listener",
    "set_listeners",
];

/// What in these tokens makes yew draw or hear what is taken out.
fn taken_out(tokens: TokenStream) -> Vec<String> {
    let mut found = Vec::new();
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (i, token) in tokens.iter().enumerate() {
        let next = |punct| match tokens.get(i + 1) {
            // (Alone: neither `==` nor `!=`.)
            Some(TokenTree::Punct(next)) => next.as_char() == punct && next.spacing() == Spacing::Alone,
            _ => false,
        };
        let text = token.to_string();
        let bad = match token {
            TokenTree::Group(group) => {
                found.extend(taken_out(group.stream()));
                false
            }
            // The macro makes elements of any name, with handlers, in a grammar of its own.
            TokenTree::Ident(_) => {
                TAKEN_OUT.contains(&text.as_str()) || text.starts_with("html") && next('!')
            }
            TokenTree::Literal(_) => {
                text.eq_ignore_ascii_case("\"textarea\"") || text.starts_with("\"on") && next('=')
            }
            TokenTree::Punct(_) => false,
        };
        if bad {
            found.push(format!("{}: {text}", token.span().start().line));
        }
    }
    found
}

#[test]
fn nothing_is_drawn_that_is_taken_out_of_the_module() {
    for layer in LAYERS.iter().chain(&[""]) {
        for path in files(layer) {
            assert_eq!(taken_out(tokens(&path)), NONE, "{}: ends the released module", path.display());
        }
    }
}

#[test]
fn elements_are_made_in_one_place_by_names_written_out() {
    for layer in LAYERS.iter().chain(&[""]) {
        for path in files(layer).iter().filter(|path| !path.ends_with("view/element.rs")) {
            let mut found = Vec::new();
            idents(tokens(path), &mut found);
            let makes = found.iter().any(|ident| ident == "VTag");
            assert!(!makes, "{} makes elements, expected view/element.rs to", path.display());
        }
    }
}

#[test]
fn whatever_is_taken_out_would_be_found() {
    for source in [
        "VNode::VRaw(raw)",
        "Html::from_html_unchecked(text)",
        "create_portal(node, host)",
        "VNode::VPortal(Rc::new(portal))",
        "use yew::{Suspense, html::Scope};",
        "fn view() -> HtmlResult { Err(suspension.into()) }",
        "fn view() { Suspension::new() }",
        "el!(\"textarea\" [])",
        "VTag::new(\"TextArea\")",
        "el!(\"button\" [\"onclick\" = press])",
        "html! { <button onclick={press} /> }",
        "yew::html_nested! { <p /> }",
        "tag.add_listener(Rc::new(press))",
        "tag.set_listeners(all)",
        "match tag { VTagInner::Textarea(fields) => fields }",
    ] {
        assert_ne!(taken_out(source.parse().expect("Rust")), NONE, "{source}");
    }
    for source in
        ["let only = \"on\";", "el!(\"p\" [\"open\" = on])", "fn html() -> Html", "\"once\" == html"]
    {
        assert_eq!(taken_out(source.parse().expect("Rust")), NONE, "{source}");
    }
}

#[test]
fn the_only_hand_written_scripts_are_the_class_the_loader_the_frames_and_the_hosts() {
    let mut scripts = Vec::new();
    let project = root().join("..");
    for folder in
        ["npm", "src", "src/embed", "src/embed/tools", "src/export", "src/view", "www", "www/builder"]
    {
        let entries = fs::read_dir(project.join(folder)).expect("a readable folder");
        let paths = entries.map(|entry| entry.expect("an entry").path());
        let js = paths
            .filter(|path| path.extension().is_some_and(|extension| extension == "js" || extension == "mjs"));
        scripts.extend(
            js.map(|path| format!("{folder}/{}", path.file_name().unwrap_or_default().to_string_lossy())),
        );
    }
    scripts.sort();
    let class = [
        "announcements",
        "assist",
        "brief",
        "choices",
        "choices-shown",
        "chunk",
        "define-ready",
        "element",
        "events",
        "fallback",
        "find-field",
        "foreign",
        "key-filter",
        "language",
        "linked-sheet",
        "links",
        "live",
        "live-widget",
        "loaders",
        "module-calls",
        "names",
        "own-sheet",
        "ready",
        "retries",
        "reveal",
        "sheets",
        "source",
        "static-chart",
        "tab-stops",
        "tools/address",
        "tools/dataset",
        "tools/find",
        "tools/give",
        "tools/panel",
        "tools/picture",
        "tools/search",
        "waiting",
    ]
    .map(|name| format!("src/embed/{name}.js"));
    let class: Vec<&str> = class.iter().map(String::as_str).collect();
    let package = ["npm/inline.js", "npm/plan-compare.js"];
    let frame = ["height", "language", "links", "live", "parameters", "print", "views"]
        .map(|name| format!("www/frame-{name}.js"));
    let frame: Vec<&str> = frame.iter().map(String::as_str).chain(["www/frame.js"]).collect();
    let host = ["live", "plan-compare", "resize", "start-module", "static-views", "tools"]
        .map(|name| format!("www/{name}.js"));
    let host: Vec<&str> = host.iter().map(String::as_str).collect();
    let builder = ["dataset", "dom", "main", "results", "show"].map(|name| format!("www/builder/{name}.js"));
    let builder: Vec<&str> = builder.iter().map(String::as_str).collect();
    let mut expected = [&package[..], &class, &frame, &host, &builder].concat();
    expected.sort_unstable();
    assert_eq!(scripts, expected);
}
