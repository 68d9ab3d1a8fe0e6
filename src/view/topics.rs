use yew::prelude::*;

use super::compare::{axis_labels, grid};
use super::element::{all, el, keyed, list};
use super::entry::entry;
use super::instruments::rows;
use super::mark::sign;
use super::phrase::phrase;
use crate::chart::{self, Subject};
use crate::text::Words;

/// The view by topic: a subject, and below it a lane a plan, all on one axis.
pub(super) fn topics(view: &chart::Topics, words: &'static Words) -> Html {
    let groups = list(&view.groups, |group| {
        let subjects = list(&group.subjects, |each| subject(each, words));
        let has_subjects = !group.subjects.is_empty();
        let scale = has_subjects.then(|| {
            el!(
                "div"["class" = "lane scale-of-lanes"],
                el!("span" []),
                el!("div" [], axis_labels(&view.axis))
            )
        });
        let section = el!(
            "section"["class" = "group"],
            el!("h3" [], phrase(&group.name)),
            has_subjects.then(|| el!("ol"["class" = "subjects"], subjects)),
            scale,
            rows(&group.measures, words),
        );
        keyed(group.id.to_string(), section)
    });
    let nothing = view.groups.is_empty().then(|| el!("p"["class" = "none"], words.nothing));
    all(vec![grid(&view.axis), el!("div"["class" = "groups matrix"], nothing, groups)])
}

fn subject(subject: &Subject, words: &'static Words) -> Html {
    let lanes = list(&subject.lanes, |lane| {
        let number = lane.mark.number();
        let said = match &lane.entry {
            Some(said) => entry(said, words),
            None => el!("span"["class" = "none"], words.not_set),
        };
        let tag = el!("span"["class" = "tag"], sign(lane.mark), phrase(&lane.short));
        keyed(number, el!("li" ["class" = "lane", "data-plan" = number], tag, said))
    });
    let verdict = subject.verdict.as_ref().map(|verdict| {
        el!(
            "details"["class" = "verdict"],
            el!("summary" [], verdict.word),
            el!("p" [], phrase(&verdict.note)),
        )
    });
    let row = el!(
        "li"["class" = "subject"],
        el!("h4" [], phrase(&subject.name)),
        verdict,
        el!("ol"["class" = "lanes"], lanes),
    );
    keyed(subject.id.to_string(), row)
}
