use yew::prelude::*;
use yew::virtual_dom::VList;

/// What `draw` makes of each item, in order.
///
/// One loop serves all lists: every `{for …}` would add its own to the module.
pub(super) fn list<T>(items: &[T], draw: impl Fn(&T) -> Html) -> Html {
    nodes(items.len(), &|i| draw(&items[i]))
}

fn nodes(count: usize, draw: &dyn Fn(usize) -> Html) -> Html {
    let mut nodes = Vec::with_capacity(count);
    for i in 0..count {
        nodes.push(draw(i));
    }
    VList::with_children(nodes, None).into()
}
