//! Is something wrong here? One question about a meeting spot; nothing is asked of who answers.
use super::{Face, not_found};
use crate::{
    parts::{
        error_summary::{FieldError, error_summary},
        finished::finished,
        form::{Choice, FieldText, checkboxes, text_area},
        icons::{Icon, icon},
    },
    request::PageContext,
    routes::Route,
    words::Words,
};
use domain::{
    change::{ChangeRefusal, DAYS_KEPT, MOST_SIGNS, WrongPart},
    spot::MeetingSpot,
    text::PlainTextError,
};
use leptos::prelude::*;

/// The form as it is shown: empty, or as somebody sent it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportForm {
    /// The key by which the same form sent twice is known; 32 hexadecimal signs.
    pub form_key: String,
    /// Keys of [`WrongPart`] that were chosen.
    pub wrong: Vec<String>,
    /// The words that were written.
    pub remark: String,
    /// Why it was not kept.
    pub refusals: Vec<ChangeRefusal>,
}

/// The names of the form's fields.
const WRONG: &str = "wrong";
const REMARK: &str = "remark";

/// After a form was kept (`?dank=1`) the thanks, else an empty form.
pub(super) fn face(slug: &str, pairs: &[(String, String)], context: &PageContext) -> Face {
    let kept = pairs.iter().any(|(key, value)| key == "dank" && value == "1");
    match context.directory.spot_by_slug(slug) {
        Some(spot) if kept => thanks(spot, context),
        _ => form_face(slug, &ReportForm::default(), context),
    }
}

/// The page with the form.
pub(crate) fn form_face(slug: &str, form: &ReportForm, context: &PageContext) -> Face {
    let Some(spot) = context.directory.spot_by_slug(slug) else {
        return not_found::face(context);
    };
    let words = context.words();
    let errors: Vec<FieldError> = form
        .refusals
        .iter()
        .map(|refusal| error(words, refusal))
        .collect();
    let heading = words.report_title_of(&spot.name);
    let action = context.href(&Route::ReportChange(slug.to_owned(), Vec::new()));
    let main = finished(view! {
        <div class="wrap part question">
            {back(spot, context)}
            {error_summary(words, &errors)}
            <h1>{heading.clone()}</h1>
            <form action=action method="post" novalidate=true>
                <input type="hidden" name="form_key" value=form.form_key.clone()/>
                {checkboxes(WRONG, wrong_text(words, &errors), choices(words, form))}
                {text_area(REMARK, remark_text(words, &errors), &form.remark)}
                <p class="soft">{words.report_nobody(&DAYS_KEPT.to_string())}</p>
                <p><button class="button">{words.report_send()}</button></p>
            </form>
        </div>
    });
    let face = if errors.is_empty() {
        Face::new(heading, main)
    } else {
        Face::new(words.report_error_title(&heading), main).with_status(422)
    };
    face.with_examples(spot.example)
}

fn thanks(spot: &MeetingSpot, context: &PageContext) -> Face {
    let words = context.words();
    let again = context.href(&Route::ReportChange(spot.slug.clone(), Vec::new()));
    let main = finished(view! {
        <div class="wrap part question">
            <h1>{words.report_thanks()}</h1>
            <p class="lead">{words.report_thanks_text()}</p>
            {back(spot, context)}
            <p><a href=again>{words.report_again()}</a></p>
        </div>
    });
    Face::new(words.report_thanks(), main)
        .with_examples(spot.example)
        .on_light_ground()
}

fn back(spot: &MeetingSpot, context: &PageContext) -> impl IntoView + use<> {
    let href = context.href(&Route::Spot(spot.slug.clone()));
    let text = context.words().report_back(&spot.name);
    view! { <p><a class="back" href=href>{icon(Icon::Back)}{text}</a></p> }
}

/// What to do about a refusal, and in which field.
fn error(words: Words, refusal: &ChangeRefusal) -> FieldError {
    let (field, text) = match refusal {
        ChangeRefusal::NothingChosen => (WRONG, words.error_nothing_chosen().to_owned()),
        ChangeRefusal::NothingSaid | ChangeRefusal::Remark(PlainTextError::Empty) => {
            (REMARK, words.error_nothing_said().to_owned())
        }
        ChangeRefusal::Remark(PlainTextError::TooLong { length, most }) => (
            REMARK,
            words.error_remark_long(&length.to_string(), &most.to_string()),
        ),
        ChangeRefusal::Remark(PlainTextError::Unreadable) => {
            (REMARK, words.error_remark_unreadable().to_owned())
        }
    };
    FieldError { field, text }
}

fn wrong_text(words: Words, errors: &[FieldError]) -> FieldText {
    FieldText {
        label: words.report_wrong().to_owned(),
        hint: words.report_wrong_hint().to_owned(),
        error: error_of(WRONG, errors),
    }
}

fn remark_text(words: Words, errors: &[FieldError]) -> FieldText {
    FieldText {
        label: words.report_remark().to_owned(),
        hint: words.report_remark_hint(&MOST_SIGNS.to_string()),
        error: error_of(REMARK, errors),
    }
}

fn error_of(field: &str, errors: &[FieldError]) -> Option<String> {
    let found = errors.iter().find(|error| error.field == field);
    found.map(|error| error.text.clone())
}

fn choices(words: Words, form: &ReportForm) -> Vec<Choice> {
    let choice = |part: &WrongPart| Choice {
        value: part.key(),
        text: words.wrong_part(*part),
        chosen: form.wrong.iter().any(|key| key == part.key()),
    };
    WrongPart::ALL.iter().map(choice).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        language::Language,
        pages::{checks, fixture},
        render,
    };
    use domain::change;

    const SLUG: &str = "trefpunt-de-klaproos";

    #[test]
    fn an_empty_form_asks_one_question_and_nothing_about_the_sender() {
        for language in Language::ALL {
            let form = ReportForm {
                form_key: "0123".to_owned(),
                ..ReportForm::default()
            };
            let rendered = render::report_form(SLUG, &form, &fixture::context(language));
            assert_eq!(rendered.status, 200);
            checks::assert_sound(&rendered.html);
            assert!(
                rendered.html.contains("name=\"form_key\" value=\"0123\"")
                    || rendered.html.contains("value=\"0123\"")
            );
            assert_eq!(
                rendered.html.matches("name=\"wrong\"").count(),
                WrongPart::ALL.len()
            );
            assert!(!rendered.html.contains("type=\"email\"") && !rendered.html.contains("role=\"alert\""));
        }
    }

    #[test]
    fn a_refused_form_keeps_its_values_and_says_what_to_do() {
        let remark = format!("</textarea><script>alert(1)</script>{}", "a".repeat(MOST_SIGNS));
        let wrong = vec!["hours".to_owned(), "nonsense".to_owned()];
        let form = ReportForm {
            form_key: "0123".to_owned(),
            refusals: change::check(&wrong, &remark).unwrap_err(),
            wrong,
            remark,
        };
        let rendered = render::report_form(SLUG, &form, &fixture::context(Language::Nl));
        assert_eq!(rendered.status, 422);
        let html = rendered.html;
        checks::assert_sound(&html);
        assert!(html.contains("<title>Fout: "));
        assert!(html.contains("autofocus") && html.contains("href=\"#remark\""));
        assert!(html.contains("Maak uw tekst korter. Er passen 500 tekens. U schreef er 5"));
        assert!(html.contains("value=\"hours\" checked"));
        assert!(html.contains("&lt;/textarea&gt;") && !html.contains("<script>alert"));
    }

    #[test]
    fn every_refusal_leads_to_its_field() {
        for (wrong, remark, field) in [
            (vec![], "", "wrong"),
            (vec!["other".to_owned()], "", "remark"),
            (vec!["hours".to_owned()], "a\0", "remark"),
        ] {
            let form = ReportForm {
                refusals: change::check(&wrong, remark).unwrap_err(),
                wrong,
                ..ReportForm::default()
            };
            let html = render::report_form(SLUG, &form, &fixture::context(Language::En)).html;
            checks::assert_sound(&html);
            assert!(html.contains(&format!("<li><a href=\"#{field}\">")), "{field}");
        }
    }

    #[test]
    fn who_sent_a_form_is_thanked() {
        let context = fixture::context(Language::Nl);
        let dank = vec![("dank".to_owned(), "1".to_owned())];
        let html = render::page(&Route::ReportChange(SLUG.to_owned(), dank.clone()), &context).html;
        checks::assert_sound(&html);
        assert!(html.contains("Dank u wel") && !html.contains("<textarea"));
        assert_eq!(
            render::page(&Route::ReportChange("nergens".to_owned(), dank), &context).status,
            404
        );
    }
}
