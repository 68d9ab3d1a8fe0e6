use std::rc::Rc;

use yew::prelude::*;

use super::entry::Entry;
use super::mark::sign;
use super::phrase::phrase;
use crate::chart::{self, Folded};
use crate::state::Action;
use crate::text::Words;

/// The side-by-side view.
pub(super) fn compare(compare: &chart::Compare, words: &'static Words, on_action: &Callback<Action>) -> Html {
    let gridlines = compare.axis.ticks.iter().map(|tick| {
        let at = tick.at.to_string();
        html! { <line x1={at.clone()} x2={at} y2="16" /> }
    });
    let panels = compare.panels.iter().map(|panel| {
        html! {
            <Panel key={panel.mark.index} panel={panel} axis={compare.axis.clone()} {words} {on_action} />
        }
    });
    html! {
        <>
            <svg class="defs" width="0" height="0" aria-hidden="true">
                <g id="plan-compare-grid" stroke="currentColor">{for gridlines}</g>
            </svg>
            <div class="panels" data-columns={compare.shown.clone()}>{for panels}</div>
        </>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct PanelProps {
    panel: Rc<chart::Panel>,
    axis: chart::Axis,
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
                <ol class="entries" aria-label={words.targets}>{entries(&panel.targets, words, on_action)}</ol>
                {axis_labels(axis)}
                {more(&panel.measures, words, on_action)}
                {more(&panel.reported, words, on_action)}
            </div>
        </section>
    }
}

fn entries(entries: &[Rc<chart::Entry>], words: &'static Words, on_action: &Callback<Action>) -> Html {
    let items = entries.iter().map(|entry| {
        html! { <li key={entry.id.as_str()}><Entry {entry} {words} {on_action} /></li> }
    });
    items.collect()
}

fn axis_labels(axis: &chart::Axis) -> Html {
    let labels = axis.ticks.iter().map(|tick| {
        html! { <text x={tick.at.to_string()} y="13">{&tick.label}</text> }
    });
    html! { <svg class="axis" width="100%" height="17" aria-hidden="true">{for labels}</svg> }
}

/// A list that is folded away, but for its first names, until the reader wants it.
fn more(list: &Folded, words: &'static Words, on_action: &Callback<Action>) -> Html {
    if list.entries.is_empty() {
        return Html::default();
    }
    html! {
        <details class="more" data-id={list.title}>
            <summary>
                <b>{list.title}</b>
                <span class="teaser">
                    {words.list_colon}
                    {for list.entries.iter().take(list.named).map(|entry| html! {
                        <>{teaser(entry)}{words.list_comma}</>
                    })}
                    {&list.rest}
                </span>
            </summary>
            <ul class="entries">{entries(&list.entries, words, on_action)}</ul>
        </details>
    }
}

fn teaser(entry: &chart::Entry) -> Html {
    let number = entry.quantity.as_ref().map(|number| html! { <>{number.whole()}{"\u{a0}"}</> });
    html! { <>{number}{phrase(&entry.label)}</> }
}
