use yew::prelude::*;

use super::mark::sign;
use super::phrase::phrase;
use crate::chart::{self, PlanToggle, ScaleOption};
use crate::state::Action;
use crate::text::Words;

/// What the reader can set: native inputs, so that names, keys and states are theirs, and so that
/// the style sheet can answer them before the script is there.
pub(super) fn controls(controls: &chart::Controls, words: &Words, on_action: &Callback<Action>) -> Html {
    let all = on_action.reform(|_: MouseEvent| Action::ShowAllPlans);
    html! {
        <div class="controls" part="controls">
            <fieldset class="plans">
                <legend>{words.plans}</legend>
                {for controls.plans.iter().enumerate().map(|(i, plan)| plan_toggle(i, plan, words, on_action))}
            </fieldset>
            <button type="button" class="all" disabled={controls.all_on} onclick={all}>{words.all}</button>
            <fieldset class="scale">
                <legend>{words.scale}</legend>
                {for controls.scales.iter().map(|option| scale_option(option, on_action))}
            </fieldset>
        </div>
    }
}

fn plan_toggle(index: usize, plan: &PlanToggle, words: &Words, on_action: &Callback<Action>) -> Html {
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

fn scale_option(option: &ScaleOption, on_action: &Callback<Action>) -> Html {
    let scale = option.scale;
    let onchange = on_action.reform(move |_: Event| Action::SetScale(scale));
    html! {
        <label key={scale.as_str()}>
            <input type="radio" name="plan-compare-scale" value={scale.as_str()} checked={option.on} {onchange} />
            <span>{option.name}</span>
        </label>
    }
}
