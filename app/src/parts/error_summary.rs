//! What is not right yet in a form: above the heading, taking the focus, each line a link to its field.
use super::finished::finished;
use crate::words::Words;
use leptos::prelude::*;

/// One thing to mend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FieldError {
    /// The id of the control that the link goes to.
    pub(crate) field: &'static str,
    /// What to do, as an order.
    pub(crate) text: String,
}

/// The summary, or nothing when all is well. `autofocus` works without script too.
pub(crate) fn error_summary(words: Words, errors: &[FieldError]) -> Option<impl IntoView + use<>> {
    let lines: Vec<_> = errors
        .iter()
        .map(|error| view! { <li><a href=format!("#{}", error.field)>{error.text.clone()}</a></li> })
        .collect();
    (!lines.is_empty()).then(|| {
        finished(view! {
            <div class="notice" role="alert" aria-labelledby="fouten" tabindex="-1" autofocus=true>
                <h2 id="fouten">{words.error_summary()}</h2>
                <ul>{lines}</ul>
            </div>
        })
    })
}
