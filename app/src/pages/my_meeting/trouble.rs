//! Something is not good: never together again, and telling the municipality what happened. Folded away, and only where there is
//! somebody whom it can be about.
use super::{MyPage, TroubleRefusal, act_path, field_error};
use crate::{
    parts::{
        error_summary::FieldError,
        finished::finished,
        form::FieldText,
        question_form::{Asked, Row, RowGroup, question_asked},
        spot_card::tel,
    },
    request::PageContext,
    routes::Route,
    words::Words,
};
use domain::meeting::ReportReason;
use leptos::prelude::*;

/// The names of the fields.
const WHO: &str = "wie";
const WHAT: &str = "reden";

/// What to mend in the form that was sent.
pub(super) fn errors(page: &MyPage, words: Words) -> Vec<FieldError> {
    let error = |refusal: &TroubleRefusal| match refusal {
        TroubleRefusal::NoGuest => field_error(WHO, words.error_no_guest()),
        TroubleRefusal::NoReason => field_error(WHAT, words.error_no_reason()),
    };
    page.refusals.iter().map(error).collect()
}

pub(super) fn section(
    page: &MyPage,
    errors: &[FieldError],
    context: &PageContext,
) -> Option<impl IntoView + use<>> {
    let words = context.words();
    if page.meeting.others.is_empty() {
        return None;
    }
    let reasons = ReportReason::ALL.iter().map(|reason| Row {
        value: reason.key().to_owned(),
        text: words.report_reason(*reason).to_owned(),
        ..Row::default()
    });
    let help = context.href(&Route::Help);
    Some(finished(view! {
        <details class="fold trouble noprint" open=!errors.is_empty()>
            <summary>{words.my_trouble()}</summary>
            <p>{words.my_trouble_now()}" "<a href=tel("112")>{words.ground_112()}</a></p>
            <p><a href=help>{words.my_trouble_talk()}</a></p>
            <form action=act_path("blokkeer", context) method="post">
                {page.hidden()}
                {who(page, errors, context)}
                <p>{words.my_block_text()}</p>
                <p><button class="button button--second">{words.my_block()}</button></p>
                {question_asked(
                    Asked::OneBeside,
                    WHAT,
                    text(words.my_trouble_what(), words.my_report_text(), WHAT, errors),
                    vec![RowGroup { rows: reasons.collect(), ..RowGroup::default() }],
                )}
                <p>
                    <button class="button button--second" formaction=act_path("meld", context)>{words.my_report()}</button>
                </p>
            </form>
        </details>
    }))
}

/// Whom it is about: of one other nobody has to choose.
fn who(page: &MyPage, errors: &[FieldError], context: &PageContext) -> AnyView {
    let words = context.words();
    if let [only] = page.meeting.others.as_slice() {
        let token = only.token.clone();
        return view! { <input type="hidden" name=WHO value=token/> }.into_any();
    }
    let rows = page.meeting.others.iter().map(|guest| Row {
        value: guest.token.clone(),
        text: words.nickname_of(guest.nickname),
        ..Row::default()
    });
    question_asked(
        Asked::OneBeside,
        WHO,
        text(words.my_trouble_who(), "", WHO, errors),
        vec![RowGroup {
            rows: rows.collect(),
            ..RowGroup::default()
        }],
    )
    .into_any()
}

fn text(label: &str, hint: &str, field: &str, errors: &[FieldError]) -> FieldText {
    let found = errors.iter().find(|error| error.field == field);
    FieldText {
        label: label.to_owned(),
        hint: hint.to_owned(),
        error: found.map(|error| error.text.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::checks::{agreed, drawn, html, invited, met, page},
        *,
    };
    use crate::language::Language;

    #[test]
    fn trouble_is_told_by_choosing_and_only_about_somebody_who_was_there() {
        assert!(!html(invited(2, true)).contains("class=\"fold trouble"));
        let one = html(met());
        assert!(one.contains("name=\"wie\" value=\"token-red-robin\""));
        assert_eq!(one.matches("name=\"reden\"").count(), ReportReason::ALL.len());
        assert!(one.contains("formaction=\"/ontmoeting/meld\"") && !one.contains("<textarea"));
        let few = html(agreed(&["red-robin", "warm-oak"]));
        assert_eq!(
            few.matches("type=\"radio\" name=\"wie\"").count() + few.matches("id=\"wie\"").count(),
            2
        );
    }

    #[test]
    fn a_form_about_trouble_that_lacks_something_says_so() {
        let page = MyPage {
            refusals: vec![TroubleRefusal::NoGuest, TroubleRefusal::NoReason],
            ..page(agreed(&["red-robin", "warm-oak"]))
        };
        let rendered = drawn(&page, Language::Nl);
        assert_eq!(rendered.status, 422);
        assert!(rendered.html.contains("<title>Fout: De afspraak staat"));
        for field in ["wie", "reden"] {
            assert!(
                rendered.html.contains(&format!("<li><a href=\"#{field}\">")),
                "{field}"
            );
        }
        assert!(
            rendered
                .html
                .contains("<details open class=\"fold trouble noprint\">")
        );
    }
}
