use yew::prelude::*;

use super::element::{el, keyed, list};
use super::mark::sign;
use super::phrase::phrase;
use crate::chart::{self, Choice, PlanToggle};
use crate::state::Action;
use crate::text::{Lang, Words};

/// What the reader can set: native inputs, so that names, keys and states are theirs, and so that
/// the style sheet can answer them before the script is there.
pub(super) fn controls(
    controls: &chart::Controls,
    words: &'static Words,
    on_action: &Callback<Action>,
) -> Html {
    let onclick = on_action.reform(|_: MouseEvent| Action::ShowAllPlans);
    let all = html! {
        <button type="button" class="all" disabled={controls.all_on} {onclick}>{words.all}</button>
    };
    let plans = list(&controls.plans, |plan| plan_toggle(plan, words, on_action));
    el!(
        "div" ["class" = "controls", "part" = "controls"],
        el!("fieldset" ["class" = "plans"], el!("legend" [], words.plans), plans),
        all,
        radios("view", words.view, &controls.views, on_action),
        topics(&controls.topics, words),
        radios("scale", words.scale, &controls.scales, on_action),
    )
}

fn plan_toggle(plan: &PlanToggle, words: &'static Words, on_action: &Callback<Action>) -> Html {
    let index = plan.mark.index;
    let onchange = on_action.reform(move |_: Event| Action::TogglePlan(index));
    let locked = plan.locked;
    let onclick = move |event: MouseEvent| {
        if locked {
            event.prevent_default();
        }
    };
    let name = [&plan.short.text, " ", &plan.name.text].concat();
    let input = html! {
        <input type="checkbox" value={plan.value.clone()} checked={plan.on} {onclick} {onchange}
            aria-disabled={plan.locked.then_some("true")} aria-label={name} />
    };
    let number = plan.mark.number();
    let label = el!(
        "label" ["data-plan" = number, "title" = plan.locked.then_some(words.one_stays)],
        input,
        sign(plan.mark),
        el!("span" [], phrase(&plan.short)),
        el!("span" ["class" = "name"], phrase(&plan.name)),
    );
    keyed(number, label)
}

/// One of several, as radio buttons; hidden where there is no choice.
fn radios(
    choice: &'static str,
    title: &'static str,
    options: &[Choice],
    on_action: &Callback<Action>,
) -> Html {
    let labels = list(options, |option| {
        let value = option.value.clone();
        let onchange = on_action.reform(move |_: Event| Action::Choose(choice, value.clone()));
        let name = ["plan-compare-", choice].concat();
        let input = html! {
            <input type="radio" {name} value={option.value.clone()} checked={option.on} {onchange} />
        };
        keyed(option.value.clone(), el!("label" [], input, el!("span" [], phrase(&option.name))))
    });
    el!("fieldset" ["class" = choice, "hidden" = options.is_empty()], el!("legend" [], title), labels)
}

/// The topics as a list to choose from. (Which one was chosen only the browser's own type of the
/// list tells: `embed` listens.)
fn topics(topics: &[Choice], words: &'static Words) -> Html {
    let options = list(topics, |option| {
        let lang = option.name.lang.map(Lang::tag);
        el!("option" ["value" = option.value.clone(), "lang" = lang, "selected" = option.on], &option.name.text)
    });
    el!("label"["class" = "topics"], el!("span" [], words.topic), el!("select" [], options))
}
