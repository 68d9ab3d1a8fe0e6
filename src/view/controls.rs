use yew::prelude::*;

use super::element::{el, input, keyed, list};
use super::phrase::phrase;
use super::symbol::symbol;
use crate::chart::{self, ControlOption, PlanToggle};
use crate::names::{
    CLASS_ALL, CLASS_CONTROLS, CLASS_NAME, CLASS_PLANS, CLASS_TOPICS, DATA_PLAN, PART_CONTROLS, PREFIX,
};
use crate::state::Choice;
use crate::text::{Lang, Words};

/// What the reader can set: native inputs, so that names, keys and states are theirs, and so that
/// the style sheet can answer them before the script is there. By `form=""` they are in no form that the page
/// has around the prerendered chart: nothing of them is sent, and Enter sends nothing.
pub(super) fn controls(controls: &chart::Controls, words: &'static Words) -> Html {
    let all = el!("button" ["type" = "button", "class" = CLASS_ALL, "disabled" = controls.all_on], words.all);
    let plans = list(&controls.plans, |plan| plan_toggle(plan, words));
    el!(
        "div" ["class" = CLASS_CONTROLS, "part" = PART_CONTROLS],
        el!("fieldset" ["class" = CLASS_PLANS], el!("legend" [], words.plans), plans),
        all,
        radios(Choice::View, words.view, &controls.views, true),
        topics(&controls.topics, words),
        radios(Choice::Scale, words.scale, &controls.scales, controls.has_scale),
    )
}

fn plan_toggle(plan: &PlanToggle, words: &'static Words) -> Html {
    let name = [&plan.short.text, " ", &plan.name.text].concat();
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
    let number = plan.symbol.number();
    let label = el!(
        "label" [DATA_PLAN = number, "title" = plan.locked.then_some(words.last_plan_hint)],
        switch,
        symbol(plan.symbol),
        el!("span" [], phrase(&plan.short)),
        el!("span" ["class" = CLASS_NAME], phrase(&plan.name)),
    );
    keyed(number, label)
}

/// One of several, as radio buttons; hidden where there is nothing to choose. (Taken out, they would stay
/// in Chromium's memory for good: it keeps what has been in a group of radio buttons of a shadow tree.)
fn radios(choice: Choice, title: &'static str, options: &[ControlOption], chosen: bool) -> Html {
    let labels = list(options, |option| {
        let name = [PREFIX, choice.as_str()].concat();
        let button =
            input(el!("input" ["type" = "radio", "form" = "", "name" = name]), &option.value, option.on);
        keyed(option.value.clone(), el!("label" [], button, el!("span" [], phrase(&option.name))))
    });
    el!("fieldset" ["class" = choice.as_str(), "hidden" = !chosen], el!("legend" [], title), labels)
}

/// The topics as a list to choose from.
fn topics(topics: &[ControlOption], words: &'static Words) -> Html {
    let options = list(topics, |option| {
        let lang = option.name.lang.map(Lang::tag);
        el!("option" ["value" = option.value.clone(), "lang" = lang, "selected" = option.on], &option.name.text)
    });
    el!("label"["class" = CLASS_TOPICS], el!("span" [], words.topic), el!("select"["form" = ""], options))
}
