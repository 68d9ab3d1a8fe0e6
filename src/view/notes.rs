use yew::prelude::*;

use super::phrase::phrase;
use crate::chart::Chart;

/// What may not be compared, how marks are to be read, and where it all comes from.
pub(super) fn notes(chart: &Chart) -> Html {
    let words = chart.words;
    html! {
        <footer part="footer">
            if !chart.notes.is_empty() {
                <h3>{words.notes}</h3>
                <ul class="notes">{for chart.notes.iter().map(|note| html! { <li>{phrase(note)}</li> })}</ul>
            }
            <p>{for chart.legend.iter().map(|line| html! { <>{*line}{" "}</> })}</p>
            <p>
                {words.sources}{words.list_colon}
                {for chart.documents.iter().enumerate().map(|(i, document)| html! {
                    <>if i > 0 { {words.list_comma} }{phrase(document)}</>
                })}
            </p>
        </footer>
    }
}
