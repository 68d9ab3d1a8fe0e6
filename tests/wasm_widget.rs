//! The module in a real browser, without the element around it.
#![cfg(target_arch = "wasm32")]

#[path = "shared/bad_datasets/mod.rs"]
#[expect(dead_code, reason = "what is a dataset is shown elsewhere")]
mod bad_datasets;

use bad_datasets::bad;
use bad_datasets::good::{FULL, GOOD};
use js_sys::{Array, JSON, Reflect, Uint8Array};
use plan_compare::embed::{Builder, Widget, create};
use plan_compare::model::{Dataset, DatasetErrors};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};

wasm_bindgen_test_configure!(run_in_browser);

fn read(json: &str) -> Result<Dataset, DatasetErrors> {
    let value = JSON::parse(json).expect("JSON");
    Dataset::read(serde_wasm_bindgen::Deserializer::from(value)).map(|(dataset, _)| dataset)
}

fn bytes(json: &[u8]) -> JsValue {
    Uint8Array::from(json).into()
}

#[wasm_bindgen_test]
fn an_object_is_read_as_the_same_text_is() {
    let dataset = read(GOOD).expect("the example is valid");
    let (_, target) = dataset.target("b-things").expect("it is there");
    assert!((target.value.get() - 0.4).abs() < f64::EPSILON);
    // (What is too large or too deep the class has cut, before it comes to the module.)
    for case in bad().iter().filter(|case| case.is_object && case.bytes.len() < 100_000) {
        let text = str::from_utf8(&case.bytes).expect("a text");
        let errors = read(text).expect_err(&case.name);
        assert_eq!(errors.first().sentence(), case.sentence, "{}", case.name);
    }
}

#[wasm_bindgen_test]
fn a_check_tells_every_error_and_nothing_of_a_good_dataset() {
    let sizes = JSON::parse("[[1, 1], [1, 1]]").expect("JSON");
    let mut builder =
        Builder::new("", sizes, vec![], vec!["en".into()], 1000.0).unwrap_or_else(|_| panic!("a builder"));
    let mut check = |json: &[u8]| -> Vec<String> {
        let verdict = builder.use_own(&Uint8Array::from(json));
        let errors = Reflect::get(&verdict, &"errors".into()).expect("a field");
        Array::from(&errors).iter().filter_map(|error| error.as_string()).collect()
    };
    for good in [GOOD, FULL] {
        assert!(check(good.as_bytes()).is_empty());
    }
    for case in bad() {
        let errors = check(&case.bytes);
        let first = errors.first().map(String::as_str).unwrap_or_default();
        assert!(first.starts_with(&case.sentence), "{}: {errors:?}", case.name);
    }
}

/// An element in the page with a widget in it, which shows the embedded dataset.
fn widget(attributes: &[&str]) -> (ShadowRoot, Widget) {
    let document = web_sys::window().and_then(|window| window.document()).expect("a document");
    let host: HtmlElement = document.create_element("div").expect("an element").unchecked_into();
    document.body().expect("a body").append_child(&host).expect("a child");
    let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).expect("a shadow root");
    let widget = create(host, root.clone());
    assert!(widget.load(&JsValue::UNDEFINED, &array(attributes), &Array::new()));
    assert_eq!(told(&widget), ["ready"]);
    (root, widget)
}

fn array(words: &[&str]) -> Array {
    words.iter().map(|word| JsValue::from_str(word)).collect()
}

/// Draws, and gives the names of the events with the messages of errors.
fn told(widget: &Widget) -> Vec<String> {
    let drawn = widget.draw(false);
    let told = drawn.iter().map(|event| {
        let event = Array::from(&event);
        let message = Reflect::get(&event.get(1), &"message".into()).ok();
        message
            .and_then(|message| message.as_string())
            .or_else(|| event.get(0).as_string())
            .unwrap_or_default()
    });
    told.collect()
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
    let (root, widget) = widget(&["plans", "2022,2023", "scale", "linear", "lang", "zh"]);
    assert_eq!(shown_panels(&root), 2);
    let section = root.query_selector(".plan-compare").unwrap().unwrap();
    assert_eq!(section.get_attribute("lang").as_deref(), Some("zh-Hans"));
    widget.set(&array(&["plans", "", "view", "units"]));
    assert_eq!(shown_panels(&root), 2, "nothing is drawn before it is asked for");
    assert_eq!(told(&widget), ["change"], "two choices, one drawing, one event");
    assert_eq!(shown_panels(&root), 3);
    let state = widget.state();
    let scale = Reflect::get(&state, &"scale".into()).expect("a field");
    assert_eq!(scale.as_string().as_deref(), Some("linear"));
    widget.remove();
    assert_eq!(root.child_element_count(), 0);
}

#[wasm_bindgen_test]
fn bad_input_is_told_and_loses_nothing() {
    let (root, widget) = widget(&["plans", "2021"]);
    let before = root.query_selector(".body").unwrap().unwrap().outer_html();
    let case = &bad()[0];
    assert!(!widget.load(&bytes(&case.bytes), &Array::new(), &Array::new()));
    let said = told(&widget);
    let expected = &case.sentence;
    assert!(said.len() == 1 && said[0].starts_with(expected), "found {said:?}, expected {expected}");
    assert_eq!(root.query_selector(".problem").unwrap().unwrap().text_content().as_ref(), said.first());
    assert_eq!(root.query_selector(".body").unwrap().unwrap().outer_html(), before);

    assert!(widget.load(&bytes(GOOD.as_bytes()), &Array::new(), &Array::new()));
    assert_eq!(told(&widget), ["change"], "a dataset that does not have what was chosen says so");
    let quantities: Vec<_> =
        all(&root, ".panel b.quantity").iter().filter_map(|each| each.text_content()).collect();
    assert_eq!(quantities, ["3–5", "about\u{a0}0.4"]);
    widget.remove();
}

#[wasm_bindgen_test]
fn what_others_have_changed_is_drawn_from_nothing() {
    let (root, widget) = widget(&[]);
    let heading = root.query_selector("h2").unwrap().unwrap();
    heading.set_text_content(Some("Etwas anderes"));
    for number in all(&root, ".quantity") {
        number.set_inner_html("<font>99</font>");
    }
    widget.set(&array(&["lang", "zh"]));
    let told = widget.draw(true);
    assert_eq!(told.length(), 1);
    assert_eq!(all(&root, "font").len(), 0);
    assert_eq!(all(&root, ".plan-compare").len(), 1);
    widget.remove();
    assert_eq!(root.child_element_count(), 0);
}
