//! The module in a real browser, without the element around it.
#![cfg(target_arch = "wasm32")]

#[path = "shared/bad_datasets.rs"]
mod bad_datasets;

use std::cell::RefCell;
use std::rc::Rc;

use bad_datasets::{BAD, GOOD, bad};
use js_sys::{JSON, Reflect};
use plan_compare::embed::{Widget, check, create};
use plan_compare::model::{Dataset, DatasetErrors};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{CustomEvent, Element, HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};

wasm_bindgen_test_configure!(run_in_browser);

fn read(json: &str) -> Result<Dataset, DatasetErrors> {
    let value = JSON::parse(json).expect("JSON");
    Dataset::read(serde_wasm_bindgen::Deserializer::from(value))
}

#[wasm_bindgen_test]
fn foreign_data_is_read_as_it_is_natively() {
    let dataset = read(GOOD).expect("the example is valid");
    let (_, target) = dataset.target("b-things").expect("it is there");
    assert!((target.value.get() - 0.4).abs() < f64::EPSILON);
    for i in 0..BAD.len() {
        let (json, expected) = bad(i);
        assert_eq!(read(&json).expect_err(expected).first().sentence(), expected, "case {i}");
    }
}

#[wasm_bindgen_test]
fn a_check_tells_every_error_and_nothing_of_a_good_dataset() {
    assert!(check(GOOD).is_empty());
    for i in 0..BAD.len() {
        let (json, expected) = bad(i);
        assert_eq!(check(&json).first().map(String::as_str), Some(expected), "case {i}");
    }
}

/// An element in the page with a widget in it.
fn widget(attributes: &[(&str, &str)]) -> (HtmlElement, ShadowRoot, Widget) {
    let document = web_sys::window().and_then(|window| window.document()).expect("a document");
    let host: HtmlElement = document.create_element("div").expect("an element").unchecked_into();
    for (name, value) in attributes {
        host.set_attribute(name, value).expect("an attribute");
    }
    document.body().expect("a body").append_child(&host).expect("a child");
    let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).expect("a shadow root");
    let widget = create(host.clone(), root.clone(), plan_compare::STYLE_SHEET);
    (host, root, widget)
}

fn all(root: &ShadowRoot, selector: &str) -> Vec<Element> {
    let list = root.query_selector_all(selector).expect("a selector");
    (0..list.length()).filter_map(|i| list.item(i)).map(JsCast::unchecked_into).collect()
}

fn shown_panels(root: &ShadowRoot) -> usize {
    all(root, ".panel:not([hidden])").len()
}

#[wasm_bindgen_test]
fn a_widget_follows_its_attributes_and_what_it_is_told() {
    let (_, root, widget) = widget(&[("plans", "2022,2023"), ("scale", "linear"), ("lang", "zh")]);
    assert_eq!(shown_panels(&root), 2);
    assert!(
        root.query_selector("section")
            .unwrap()
            .unwrap()
            .get_attribute("lang")
            .is_some_and(|lang| lang == "zh-Hans")
    );
    widget.set("plans", "");
    assert_eq!(shown_panels(&root), 3);
    let state = widget.state();
    let scale = Reflect::get(&state, &"scale".into()).expect("a field");
    assert_eq!(scale.as_string().as_deref(), Some("linear"));
    widget.remove();
}

#[wasm_bindgen_test]
fn bad_input_is_told_and_loses_nothing() {
    let (host, root, widget) = widget(&[]);
    let heard = Rc::new(RefCell::new(Vec::new()));
    let listener = {
        let heard = heard.clone();
        Closure::<dyn Fn(CustomEvent)>::new(move |event: CustomEvent| {
            let message = Reflect::get(&event.detail(), &"message".into()).ok();
            heard.borrow_mut().extend(message.and_then(|message| message.as_string()));
        })
    };
    host.add_event_listener_with_callback("plan-compare-error", listener.as_ref().unchecked_ref())
        .expect("a listener");
    let before = root.query_selector(".body").unwrap().unwrap().outer_html();
    let (json, expected) = bad(0);
    assert!(!widget.load(Some(json)));
    assert_eq!(*heard.borrow(), [expected]);
    assert_eq!(root.query_selector(".problem").unwrap().unwrap().text_content().as_deref(), Some(expected));
    assert_eq!(root.query_selector(".body").unwrap().unwrap().outer_html(), before);

    assert!(widget.load(Some(GOOD.to_owned())));
    let quantities: Vec<_> =
        all(&root, ".panel b.quantity").iter().filter_map(|each| each.text_content()).collect();
    assert_eq!(quantities, ["3–5", "about\u{a0}0.4"]);
    widget.remove();
    assert_eq!(root.child_element_count(), 0);
}
