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
    ($tag:literal [$($key:tt = $value:expr),* $(,)?] $(, $child:expr)* $(,)?) => {
        $crate::view::element::element(
            $tag,
            &[$($key),*],
            vec![$($crate::view::element::Value::value($value)),*],
            vec![$($crate::view::element::Child::child($child)),*],
        )
    };
}
pub(super) use el;

/// What can be the value of an attribute; none leaves the attribute out.
pub(super) trait Value {
    fn value(self) -> Option<AttributeOrProperty>;
}

impl Value for &'static str {
    fn value(self) -> Option<AttributeOrProperty> {
        // (Not `AttributeOrProperty::Static`: the server's side of yew leaves that out here.)
        Some(AttributeOrProperty::Attribute(AttrValue::Static(self)))
    }
}

impl Value for String {
    fn value(self) -> Option<AttributeOrProperty> {
        Some(AttributeOrProperty::Attribute(AttrValue::from(self)))
    }
}

impl Value for bool {
    /// An attribute without a value, which is there or is not.
    fn value(self) -> Option<AttributeOrProperty> {
        if self { "".value() } else { None }
    }
}

impl<T: Value> Value for Option<T> {
    fn value(self) -> Option<AttributeOrProperty> {
        self.and_then(Value::value)
    }
}

/// What can stand in an element.
pub(super) trait Child {
    fn child(self) -> Html;
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
}

impl Child for &String {
    fn child(self) -> Html {
        VText::new(AttrValue::from(self.clone())).into()
    }
}

/// Use [`el!`].
pub(super) fn element(
    tag: &'static str,
    keys: &'static [&'static str],
    values: Vec<Option<AttributeOrProperty>>,
    children: Vec<Html>,
) -> Html {
    let mut element = VTag::new(AttrValue::Static(tag));
    element.attributes = Attributes::Dynamic { keys, values: values.into_boxed_slice() };
    if !children.is_empty() {
        element.add_child(all(children));
    }
    element.into()
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
