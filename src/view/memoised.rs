use std::any::Any;
use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::VComp;

/// A part of the widget that is drawn again only if it changed.
pub(super) trait Part: Any {
    /// Draws it.
    fn draw(&self) -> Html;

    /// Whether `other` would be drawn the same.
    fn is_drawn_like(&self, other: &dyn Any) -> bool;
}

/// The one component, which draws any [`Part`].
///
/// There is one component and not several, because each adds 1.5 kB of yew to the download. It is a struct and
/// not a function, because that would add hooks.
#[derive(Debug)]
pub struct Memoised;

impl Component for Memoised {
    type Message = ();
    type Properties = MemoisedProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, context: &Context<Self>) -> Html {
        context.props().part.draw()
    }
}

/// What a [`Memoised`] draws.
#[derive(Clone, Properties)]
pub struct MemoisedProps {
    part: Rc<dyn Part>,
}

impl MemoisedProps {
    /// The properties that draw `part`.
    pub(super) fn of(part: impl Part) -> Self {
        Self { part: Rc::new(part) }
    }
}

impl PartialEq for MemoisedProps {
    fn eq(&self, other: &Self) -> bool {
        let other: &dyn Any = &*other.part;
        self.part.is_drawn_like(other)
    }
}

/// `part` as a node of its own, which yew leaves alone while the part is drawn the same.
pub(super) fn memoised(part: impl Part) -> Html {
    VComp::new::<Memoised>(Rc::new(MemoisedProps::of(part)), None).into()
}
