use yew::prelude::*;

use super::element::{el, input, keyed, list};
use super::entry::quantity;
use super::phrase::phrase;
use super::symbol::symbol;
use crate::chart::{Chart, ControlOption, Controls, PlanToggle};
use crate::concat::concat;
use crate::names::{
    CLASS_ALL, CLASS_CONTROLS, CLASS_HINT, CLASS_LEAD, CLASS_NAME, CLASS_OPTIONS, CLASS_PLANS, CLASS_TOPICS,
    DATA_ID, DATA_PLAN, LIST_OPTIONS, PART_CONTROLS, PREFIX,
};
use crate::state::Choice;
use crate::text::{Lang, Words};

/// What the reader can set: native inputs, so that names, keys and states are theirs, and so that
/// the style sheet can answer them before the script is there. By `form=""` they are in no form that the page
/// has around the prerendered chart: nothing of them is sent, and Enter sends nothing.
pub(super) fn controls(chart: &Chart) -> Html {
    let (controls, words) = (&chart.controls, chart.words);
    let all = el!("button" ["type" = "button", "class" = CLASS_ALL, "disabled" = controls.all_on], words.all);
    let plans = list(&controls.plans, |plan| plan_toggle(plan, words));
    el!(
        "div" ["class" = CLASS_CONTROLS, "part" = PART_CONTROLS],
        el!("fieldset" ["class" = CLASS_PLANS], el!("legend" [], words.plans), plans),
        all,
        radios(Choice::View, words.view, &controls.views, true),
        options(controls, words),
        el!("p"["class" = CLASS_HINT], words.hint),
    )
}

fn plan_toggle(plan: &PlanToggle, words: &'static Words) -> Html {
    let lead = &plan.lead;
    let name = concat(&[&lead.short.text, " ", &lead.name.text]);
    let switch = input(
        el!("input" [
            "type" = "checkbox",
            "form" = "",
            "aria-disabled" = plan.locked.then_some("true"),
            "aria-label" = name,
        ]),
        &plan.value,
        plan.on,
    );
    let number = lead.symbol.number();
    let label = el!(
        "label" [DATA_PLAN = number, "title" = plan.locked.then_some(words.last_plan_hint)],
        switch,
        symbol(lead.symbol),
        el!("span" [], phrase(&lead.short)),
        el!("span" ["class" = CLASS_NAME], phrase(&lead.name)),
        el!("span" ["class" = CLASS_LEAD], quantity(&lead.quantity), " ", phrase(&lead.label)),
    );
    keyed(number, label)
}

/// What is set less often: the topic, and the scale. In narrow containers it is behind a line that says what is set; in
/// wider ones the style sheet shows it and not the line.
pub(super) fn options(controls: &Controls, words: &'static Words) -> Html {
    let topics = list(&controls.topics, |option| {
        let lang = option.name.lang.map(Lang::tag);
        el!("option" ["value" = option.value.clone(), "lang" = lang, "selected" = option.on], &option.name.text)
    });
    el!(
        "details" ["class" = CLASS_OPTIONS, DATA_ID = LIST_OPTIONS, "hidden" = !controls.has_options()],
        el!("summary" [], phrase(&controls.summary)),
        el!(
            "label" ["class" = CLASS_TOPICS, "hidden" = !controls.has_topics],
            el!("span" [], words.topic),
            el!("select"["form" = ""], topics),
        ),
        radios(Choice::Scale, words.scale, &controls.scales, controls.has_scale),
    )
}

/// One of several, as radio buttons; hidden where there is nothing to choose. (Taken out, they would stay
/// in Chromium's memory for good: it keeps what has been in a group of radio buttons of a shadow tree.)
fn radios(choice: Choice, title: &'static str, options: &[ControlOption], chosen: bool) -> Html {
    let labels = list(options, |option| {
        let name = concat(&[PREFIX, choice.as_str()]);
        let button =
            input(el!("input" ["type" = "radio", "form" = "", "name" = name]), &option.value, option.on);
        keyed(option.value.clone(), el!("label" [], button, el!("span" [], phrase(&option.name))))
    });
    el!("fieldset" ["class" = choice.as_str(), "hidden" = !chosen], el!("legend" [], title), labels)
}
