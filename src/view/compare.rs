use std::rc::Rc;

use yew::prelude::*;

use super::entry::Entry;
use super::list::list;
use super::mark::sign;
use super::phrase::phrase;
use crate::chart::{self, Folded};
use crate::state::Action;
use crate::text::Words;

/// The side-by-side view.
pub(super) fn compare(compare: &chart::Compare, words: &'static Words, on_action: &Callback<Action>) -> Html {
    html! {
        <>
            {grid(&compare.axis)}
            {panels(&compare.panels, Some(&compare.axis), words, on_action)}
        </>
    }
}

/// The gridlines of `axis`, for every track to use.
pub(super) fn grid(axis: &chart::Axis) -> Html {
    let lines = list(&axis.ticks, |tick| {
        let at = tick.at.to_string();
        html! { <line x1={at.clone()} x2={at} y2="100%" /> }
    });
    html! {
        <svg class="defs" width="0" height="0" aria-hidden="true">
            <g id="plan-compare-grid" stroke="currentColor">{lines}</g>
        </svg>
    }
}

/// The panels of all plans, with the axis below their marks if there is one.
pub(super) fn panels(
    panels: &[Rc<chart::Panel>],
    axis: Option<&chart::Axis>,
    words: &'static Words,
    on_action: &Callback<Action>,
) -> Html {
    let columns = chart::Panel::columns(panels);
    let panels = list(panels, |panel| {
        html! {
            <Panel key={panel.mark.index} panel={panel} axis={axis.cloned()} {words} {on_action} />
        }
    });
    html! { <div class="panels" data-columns={columns}>{panels}</div> }
}

#[derive(Clone, PartialEq, Properties)]
struct PanelProps {
    panel: Rc<chart::Panel>,
    axis: Option<chart::Axis>,
    words: &'static Words,
    on_action: Callback<Action>,
}

/// One plan: its name, its marks, its axis, and what it says without a number.
#[component]
fn Panel(props: &PanelProps) -> Html {
    let PanelProps { panel, axis, words, on_action } = props;
    let name = format!("plan-compare-{}", panel.mark.number());
    html! {
        <section class="panel" data-plan={panel.mark.number()} hidden={!panel.shown} aria-labelledby={name.clone()}>
            <header>
                <h3 id={name}>{sign(panel.mark)}<b>{phrase(&panel.short)}</b>{" "}<span>{phrase(&panel.name)}</span></h3>
                <p>{phrase(&panel.status)}</p>
            </header>
            <div class="plot">
                if panel.is_empty() {
                    <p class="none">{words.nothing}</p>
                }
                if !panel.targets.is_empty() {
                    <ol class="entries" aria-label={words.targets}>{entries(&panel.targets, words, on_action)}</ol>
                    {axis.as_ref().map(axis_labels)}
                }
                {more(&panel.measures, words, on_action)}
                {more(&panel.reported, words, on_action)}
            </div>
        </section>
    }
}

fn entries(entries: &[Rc<chart::Entry>], words: &'static Words, on_action: &Callback<Action>) -> Html {
    list(entries, |entry| {
        html! { <li key={entry.id.as_str()}><Entry {entry} {words} {on_action} /></li> }
    })
}

/// The numbers of the gridlines.
pub(super) fn axis_labels(axis: &chart::Axis) -> Html {
    let labels = list(&axis.ticks, |tick| {
        html! { <text x={tick.at.to_string()} y="13">{&tick.label}</text> }
    });
    html! { <svg class="axis" width="100%" height="17" aria-hidden="true">{labels}</svg> }
}

/// A list that is folded away, but for its first names, until the reader wants it.
fn more(folded: &Folded, words: &'static Words, on_action: &Callback<Action>) -> Html {
    if folded.entries.is_empty() {
        return Html::default();
    }
    html! {
        <details class="more" data-id={folded.title}>
            <summary>
                <b>{folded.title}</b>
                <span class="teaser">
                    {words.list_colon}
                    {list(&folded.entries[..folded.named], |entry| html! {
                        <>{teaser(entry)}{words.list_comma}</>
                    })}
                    {&folded.rest}
                </span>
            </summary>
            <ul class="entries">{entries(&folded.entries, words, on_action)}</ul>
        </details>
    }
}

fn teaser(entry: &chart::Entry) -> Html {
    let number = entry.quantity.as_ref().map(|number| html! { <>{number.whole()}{"\u{a0}"}</> });
    html! { <>{number}{phrase(&entry.label)}</> }
}
