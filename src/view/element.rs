//! Builds elements by function calls.
//!
//! `html!` expands to about 200 bytes of code for every element; a call costs a third of that.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, VList, VNode, VTag, VText};

/// An element: its name, its attributes, its children.
///
/// ```ignore
/// el!("p" ["class" = CLASS_ASIDE, "lang" = lang], el!("b" [], "Note"), text)
/// ```
macro_rules! el {
    ($tag:literal [$($key:tt = $value:expr),* $(,)?] $(, $child:expr)* $(,)?) => {{
        #[allow(unused_mut, reason = "an element may have neither attributes nor children")]
        let mut element = $crate::view::element::Element::new($tag, &[$($key),*]);
        $($crate::view::element::Value::put($value, &mut element);)*
        $($crate::view::element::Child::put($child, &mut element);)*
        element.finish()
    }};
}
pub(super) use el;

/// An element that is being made; use [`el!`]. Its functions are not inlined: they are called some hundred times.
pub(super) struct Element {
    tag: &'static str,
    keys: &'static [&'static str],
    values: Vec<Option<AttributeOrProperty>>,
    children: Vec<Html>,
}

impl Element {
    #[inline(never)]
    pub(super) fn new(tag: &'static str, keys: &'static [&'static str]) -> Self {
        Self { tag, keys, values: Vec::with_capacity(keys.len()), children: Vec::new() }
    }

    #[inline(never)]
    fn add_fixed(&mut self, value: &'static str) {
        // (Not `AttributeOrProperty::Static`: the server's side of yew leaves that out here.)
        self.values.push(Some(AttributeOrProperty::Attribute(AttrValue::Static(value))));
    }

    #[inline(never)]
    fn add_made(&mut self, value: String) {
        self.values.push(Some(AttributeOrProperty::Attribute(AttrValue::from(value))));
    }

    #[inline(never)]
    fn leave_out(&mut self) {
        self.values.push(None);
    }

    #[inline(never)]
    fn add(&mut self, child: Html) {
        self.children.push(child);
    }

    #[inline(never)]
    fn add_words(&mut self, text: &'static str) {
        self.children.push(text.child());
    }

    #[inline(never)]
    fn add_text(&mut self, text: &String) {
        self.children.push(text.child());
    }

    #[inline(never)]
    pub(super) fn finish(self) -> Html {
        let mut element = VTag::new(AttrValue::Static(self.tag));
        element.attributes = Attributes::Dynamic { keys: self.keys, values: self.values.into_boxed_slice() };
        if !self.children.is_empty() {
            element.add_child(all(self.children));
        }
        element.into()
    }
}

/// What can be the value of an attribute; none leaves the attribute out.
pub(super) trait Value {
    fn put(self, element: &mut Element);
}

impl Value for &'static str {
    fn put(self, element: &mut Element) {
        element.add_fixed(self);
    }
}

impl Value for String {
    fn put(self, element: &mut Element) {
        element.add_made(self);
    }
}

impl Value for bool {
    /// An attribute without a value, which is there or is not.
    fn put(self, element: &mut Element) {
        self.then_some("").put(element);
    }
}

impl<T: Value> Value for Option<T> {
    fn put(self, element: &mut Element) {
        match self {
            Some(value) => value.put(element),
            None => element.leave_out(),
        }
    }
}

/// What can stand in an element.
pub(super) trait Child: Sized {
    fn child(self) -> Html;

    fn put(self, element: &mut Element) {
        element.add(self.child());
    }
}

impl Child for Html {
    fn child(self) -> Html {
        self
    }
}

impl Child for Option<Html> {
    fn child(self) -> Html {
        self.unwrap_or_default()
    }
}

impl Child for &'static str {
    fn child(self) -> Html {
        VText::new(AttrValue::Static(self)).into()
    }

    fn put(self, element: &mut Element) {
        element.add_words(self);
    }
}

impl Child for String {
    fn child(self) -> Html {
        VText::new(AttrValue::from(self)).into()
    }
}

impl Child for &String {
    fn child(self) -> Html {
        self.clone().child()
    }

    fn put(self, element: &mut Element) {
        element.add_text(self);
    }
}

/// The same input with its value, and whether it is on: what is on follows the state, whatever the
/// reader has done to it since it was last drawn.
pub(super) fn input(mut node: Html, value: &str, on: bool) -> Html {
    if let Some(element) = tag_of(&mut node) {
        element.set_value(AttrValue::from(value.to_owned()));
        element.set_checked(on);
    }
    node
}

/// Several as one.
pub(super) fn all(nodes: Vec<Html>) -> Html {
    VList::with_children(nodes, None).into()
}

/// The same element with a key, by which it is found again in a list.
pub(super) fn keyed(key: impl Into<Key>, node: Html) -> Html {
    with_key(key.into(), node)
}

fn with_key(key: Key, mut node: Html) -> Html {
    if let Some(element) = tag_of(&mut node) {
        element.key = Some(key);
    }
    node
}

/// The element that was just made.
fn tag_of(node: &mut Html) -> Option<&mut VTag> {
    match node {
        VNode::VTag(element) => Rc::get_mut(element),
        _ => None,
    }
}

/// What `draw` makes of each item, in order.
pub(super) fn list<T>(items: &[T], draw: impl Fn(&T) -> Html) -> Html {
    nodes(items.len(), &|i| draw(&items[i]))
}

fn nodes(count: usize, draw: &dyn Fn(usize) -> Html) -> Html {
    let mut nodes = Vec::with_capacity(count);
    for i in 0..count {
        nodes.push(draw(i));
    }
    all(nodes)
}
