use yew::prelude::*;

use super::compare::{axis_labels, grid};
use super::entry::Entry;
use super::instruments::rows;
use super::list::list;
use super::mark::sign;
use super::phrase::phrase;
use crate::chart::{self, Lane, Subject, TopicGroup};
use crate::state::Action;
use crate::text::Words;

/// The view by topic: a subject, and below it a lane a plan, all on one axis.
pub(super) fn topics(view: &chart::Topics, words: &'static Words, on_action: &Callback<Action>) -> Html {
    let group = |group: &TopicGroup| {
        let subjects = list(&group.subjects, |each| subject(each, words, on_action));
        html! {
            <section class="group">
                <h3>{phrase(&group.name)}</h3>
                if !group.subjects.is_empty() {
                    <ol class="subjects">{subjects}</ol>
                    <div class="lane scale-of-lanes"><span /><div>{axis_labels(&view.axis)}</div></div>
                }
                {rows(&group.measures, words, on_action)}
            </section>
        }
    };
    html! {
        <>
            {grid(&view.axis)}
            if view.groups.is_empty() {
                <p class="none">{words.nothing}</p>
            }
            <div class="groups matrix">{list(&view.groups, group)}</div>
        </>
    }
}

fn subject(subject: &Subject, words: &'static Words, on_action: &Callback<Action>) -> Html {
    let lane = |lane: &Lane| {
        html! {
            <li key={lane.mark.index} class="lane" data-plan={lane.mark.number()}>
                <span class="tag">{sign(lane.mark)}{phrase(&lane.short)}</span>
                if let Some(entry) = &lane.entry {
                    <Entry {entry} {words} {on_action} />
                } else {
                    <span class="none">{words.not_set}</span>
                }
            </li>
        }
    };
    html! {
        <li class="subject">
            <h4>{phrase(&subject.name)}</h4>
            if let Some(verdict) = &subject.verdict {
                <details class="verdict">
                    <summary>{verdict.word}</summary>
                    <p>{phrase(&verdict.note)}</p>
                </details>
            }
            <ol class="lanes">{list(&subject.lanes, lane)}</ol>
        </li>
    }
}
