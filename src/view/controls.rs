use yew::prelude::*;

use super::list::list;
use super::mark::sign;
use super::phrase::phrase;
use crate::chart::{self, Choice, PlanToggle};
use crate::state::Action;
use crate::text::{Lang, Words};

/// What the reader can set: native inputs, so that names, keys and states are theirs, and so that
/// the style sheet can answer them before the script is there.
pub(super) fn controls(controls: &chart::Controls, words: &Words, on_action: &Callback<Action>) -> Html {
    let all = on_action.reform(|_: MouseEvent| Action::ShowAllPlans);
    html! {
        <div class="controls" part="controls">
            <fieldset class="plans">
                <legend>{words.plans}</legend>
                {list(&controls.plans, |plan| plan_toggle(plan, words, on_action))}
            </fieldset>
            <button type="button" class="all" disabled={controls.all_on} onclick={all}>{words.all}</button>
            {radios("view", words.view, &controls.views, on_action)}
            {topics(&controls.topics, words)}
            {radios("scale", words.scale, &controls.scales, on_action)}
        </div>
    }
}

fn plan_toggle(plan: &PlanToggle, words: &Words, on_action: &Callback<Action>) -> Html {
    let index = plan.mark.index;
    let onchange = on_action.reform(move |_: Event| Action::TogglePlan(index));
    let locked = plan.locked;
    let onclick = move |event: MouseEvent| {
        if locked {
            event.prevent_default();
        }
    };
    html! {
        <label key={index} data-plan={plan.mark.number()} title={plan.locked.then_some(words.one_stays)}>
            <input type="checkbox" value={plan.value.clone()} checked={plan.on} {onclick} {onchange}
                aria-disabled={plan.locked.then_some("true")} aria-label={plan_name(plan)} />
            {sign(plan.mark)}
            <span>{phrase(&plan.short)}</span>
            <span class="name">{phrase(&plan.name)}</span>
        </label>
    }
}

fn plan_name(plan: &PlanToggle) -> String {
    format!("{} {}", plan.short.text, plan.name.text)
}

/// One of several, as radio buttons; nothing where there is no choice.
fn radios(choice: &'static str, title: &str, options: &[Choice], on_action: &Callback<Action>) -> Html {
    let option = |option: &Choice| {
        let value = option.value.clone();
        let onchange = on_action.reform(move |_: Event| Action::Choose(choice, value.clone()));
        html! {
            <label key={option.value.as_str()}>
                <input type="radio" name={["plan-compare-", choice].concat()} value={option.value.clone()}
                    checked={option.on} {onchange} />
                <span>{phrase(&option.name)}</span>
            </label>
        }
    };
    html! {
        <fieldset data-choice={choice} hidden={options.is_empty()}>
            <legend>{title}</legend>
            {list(options, option)}
        </fieldset>
    }
}

/// The topics as a list to choose from. (Which one was chosen only the browser's own type of the
/// list tells: `embed` listens.)
fn topics(topics: &[Choice], words: &Words) -> Html {
    let option = |option: &Choice| {
        html! {
            <option value={option.value.clone()} lang={option.name.lang.map(Lang::tag)} selected={option.on}>
                {&option.name.text}
            </option>
        }
    };
    html! {
        <label class="topics">
            <span>{words.topic}</span>
            <select>{list(topics, option)}</select>
        </label>
    }
}
