use yew::prelude::*;

use super::list::list;
use super::phrase::phrase;
use crate::chart::Chart;

/// What may not be compared, how marks are to be read, and where it all comes from.
pub(super) fn notes(chart: &Chart) -> Html {
    let words = chart.words;
    html! {
        <footer part="footer">
            if !chart.notes.is_empty() {
                <h3>{words.notes}</h3>
                <ul class="notes">{list(&chart.notes, |note| html! { <li>{phrase(note)}</li> })}</ul>
            }
            <p>{chart.legend[0]}{" "}{chart.legend[1]}</p>
            <p>
                {words.sources}{words.list_colon}
                {list(&chart.documents, |document| html! { <span class="listed">{phrase(document)}</span> })}
            </p>
        </footer>
    }
}
