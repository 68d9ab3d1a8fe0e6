use yew::prelude::*;

use crate::chart::{Join, Mark, MarkStyle, PlanMark};

/// The open end of "at least": two chevrons to the right of the mark.
const OPEN_END: &str = "M11-4.5 15.5 0 11 4.5M17-4.5 21.5 0 17 4.5";

/// The plan's sign, as large as the text beside it.
pub(super) fn sign(mark: PlanMark) -> Html {
    html! {
        <svg class="sign" viewBox="-8 -8 16 16" aria-hidden="true"><path d={mark.shape.path()} /></svg>
    }
}

/// Half of the line to the mark of a neighbouring lane.
fn join(join: Option<Join>, from: &str, edge: &'static str) -> Html {
    let Some(join) = join else { return Html::default() };
    html! {
        <line class="join" data-careful={join.careful.then_some("")} x1={from.to_owned()} y1="50%" x2={join.at.to_string()} y2={edge} />
    }
}

/// The open end of a number that may be greater.
pub(super) fn open_end() -> Html {
    html! { <path class="open-end" d={OPEN_END} /> }
}

/// The mark on its track, with the gridlines behind it.
pub(super) fn track(mark: &Mark) -> Html {
    let at = mark.at.to_string();
    let path = mark.plan.shape.path();
    let range = mark.until.map(|until| {
        html! { <rect class="range" x={at.clone()} y="-2" width={mark.at.up_to(until).to_string()} height="4" /> }
    });
    let upper = mark.until.map(|until| {
        html! { <svg x={until.to_string()} class="mark"><path d={path} /></svg> }
    });
    html! {
        <svg class="track" data-style={mark.style.as_str()} width="100%" height="16" aria-hidden="true">
            <use href="#plan-compare-grid" />
            {join(mark.above, &at, "0")}
            {join(mark.below, &at, "100%")}
            <svg y="50%" overflow="visible">
                <rect class="stem" y="-.75" width={at.clone()} height="1.5" />
                {range}
                <svg x={at} class="mark">
                    <path d={path} />
                    if mark.style == MarkStyle::Open {
                        {open_end()}
                    }
                </svg>
                {upper}
            </svg>
        </svg>
    }
}
