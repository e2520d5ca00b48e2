//! "Laat u terugbellen" and "Loop met mij mee": four short fields, and what happens with them.
use super::{Face, contact_person};
use crate::{
    parts::{
        error_summary::{FieldError, error_summary},
        finished::finished,
        form::{Choice, FieldText, checkboxes, text_area, text_field},
        icons::{Icon, icon},
        spot_card::tel,
    },
    request::PageContext,
    routes::{Pairs, Route},
    words::Words,
};
use domain::{
    area::Area,
    contact::{
        DAYS_KEPT, MOST_NAME_SIGNS, MOST_WHY_SIGNS, OnDuty, ReachError, RequestForm, RequestKind,
        RequestRefusal,
    },
    text::PlainTextError,
};
use leptos::prelude::*;

/// The form as it is shown: empty, or as somebody sent it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskForm {
    /// The key by which the same form sent twice is known; 32 hexadecimal signs.
    pub form_key: String,
    /// What is asked.
    pub kind: RequestKind,
    /// What was filled in.
    pub fields: RequestForm,
    /// Why it was not kept.
    pub refusals: Vec<RequestRefusal>,
}

impl AskForm {
    /// A form with nothing filled in.
    #[must_use]
    pub fn empty(kind: RequestKind, form_key: String) -> Self {
        Self {
            form_key,
            kind,
            fields: RequestForm::default(),
            refusals: Vec::new(),
        }
    }

    /// What an address or a form asks for: who does not say it is called back.
    #[must_use]
    pub fn kind(key: Option<&str>) -> RequestKind {
        key.and_then(RequestKind::from_key)
            .unwrap_or(RequestKind::CallBack)
    }
}

/// The names of the form's fields. [`KIND`] stands in addresses too.
const FIRST_NAME: &str = "first_name";
const REACH: &str = "reach";
const WHY: &str = "why";
const MESSAGE: &str = "message";
const KIND: &str = "wat";

/// After a request was kept (`?dank=1`) the thanks, else an empty form.
pub(super) fn face(slug: &str, pairs: &[(String, String)], context: &PageContext) -> Face {
    let value = |name: &str| {
        pairs
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    };
    if value("dank") == Some("1") {
        thanks(slug, context)
    } else {
        form_face(
            slug,
            &AskForm::empty(AskForm::kind(value(KIND)), String::new()),
            context,
        )
    }
}

/// The page with the form.
pub(crate) fn form_face(slug: &str, form: &AskForm, context: &PageContext) -> Face {
    let (district, tree, trunk) = match contact_person::found(slug, context) {
        Ok(found) => found,
        Err(face) => return face,
    };
    let words = context.words();
    let duty = OnDuty::on(context.now.date_naive(), trunk, tree);
    let person = duty.helps.unwrap_or(duty.person);
    let name = person.name.as_str();
    let errors: Vec<FieldError> = form
        .refusals
        .iter()
        .map(|refusal| error(words, refusal))
        .collect();
    let heading = match form.kind {
        RequestKind::CallBack => words.ask_call_back(name),
        RequestKind::WalkAlong => words.ask_walk_along(name),
    };
    let outside =
        (form.kind == RequestKind::WalkAlong).then(|| view! { <p>{words.ask_walk_along_text(name)}</p> });
    let fields = &form.fields;
    let action = context.href(&Route::AskContactPerson(slug.to_owned(), Vec::new()));
    let privacy = context.href(&Route::Privacy);
    let main = finished(view! {
        <div class="wrap part question">
            {back(district, &duty.person.name, context)}
            {error_summary(words, &errors)}
            <h1>{heading.clone()}</h1>
            <p class="lead">{words.person_reply(name, usize::from(person.reply_days.max(1)))}</p>
            {outside}
            <p>{instead(district, form.kind, context)}</p>
            <form action=action method="post" novalidate=true>
                <input type="hidden" name="form_key" value=form.form_key.clone()/>
                <input type="hidden" name=KIND value=form.kind.key()/>
                {text_field(
                    FIRST_NAME,
                    text(words.ask_first_name(), words.ask_first_name_hint().to_owned(), FIRST_NAME, &errors),
                    "given-name",
                    &fields.first_name,
                )}
                {text_field(
                    REACH,
                    text(words.ask_reach(), words.ask_reach_hint().to_owned(), REACH, &errors),
                    "tel",
                    &fields.reach,
                )}
                {text_area(
                    WHY,
                    text(words.ask_why(), words.ask_why_hint(&MOST_WHY_SIGNS.to_string()), WHY, &errors),
                    &fields.why,
                )}
                {checkboxes(
                    MESSAGE,
                    text(words.ask_message(), words.ask_message_hint().to_owned(), MESSAGE, &errors),
                    vec![Choice {
                        value: "1",
                        text: words.ask_message_yes(),
                        chosen: fields.may_leave_message,
                    }],
                )}
                <p class="soft">{words.ask_kept(&DAYS_KEPT.to_string())}" "<a href=privacy>{words.ask_kept_more()}</a></p>
                <p><button class="button">{words.ask_send()}</button></p>
            </form>
        </div>
    });
    let face = if errors.is_empty() {
        Face::new(heading, main)
    } else {
        Face::new(words.report_error_title(&heading), main).with_status(422)
    };
    face.with_examples(tree.example)
}

/// A link to the other thing that one can ask.
fn instead(district: &Area, kind: RequestKind, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let (other, text) = match kind {
        RequestKind::CallBack => (RequestKind::WalkAlong, words.ask_instead_walk()),
        RequestKind::WalkAlong => (RequestKind::CallBack, words.ask_instead_call()),
    };
    let pairs: Pairs = vec![(KIND.to_owned(), other.key().to_owned())];
    let href = context.href(&Route::AskContactPerson(district.slug.clone(), pairs));
    view! { <a href=href>{text}</a> }
}

fn thanks(slug: &str, context: &PageContext) -> Face {
    let (district, tree, trunk) = match contact_person::found(slug, context) {
        Ok(found) => found,
        Err(face) => return face,
    };
    let words = context.words();
    let duty = OnDuty::on(context.now.date_naive(), trunk, tree);
    let name = &duty.person.name;
    let promise = match duty.helps {
        Some(person) => words.ask_thanks_text(&person.name, usize::from(person.reply_days.max(1))),
        None => words.ask_thanks_away(name, &duty.stand_in.name),
    };
    let call = duty.helps.and_then(|person| person.phone.as_ref()).map(|phone| {
        let href = tel(&phone.number);
        view! { <p><a href=href>{words.ask_thanks_wait(&phone.number)}</a></p> }
    });
    let main = finished(view! {
        <div class="wrap part question">
            <h1>{words.ask_thanks()}</h1>
            <p class="lead">{promise}</p>
            {call}
            <p>{words.ask_kept(&DAYS_KEPT.to_string())}</p>
            {back(district, name, context)}
        </div>
    });
    Face::new(words.ask_thanks(), main)
        .with_examples(tree.example)
        .on_light_ground()
}

fn back(district: &Area, name: &str, context: &PageContext) -> impl IntoView + use<> {
    let href = context.href(&Route::ContactPerson(district.slug.clone()));
    let text = context.words().ask_back(name);
    view! { <p><a class="back" href=href>{icon(Icon::Back)}{text}</a></p> }
}

fn text(label: &str, hint: String, field: &str, errors: &[FieldError]) -> FieldText {
    let found = errors.iter().find(|error| error.field == field);
    FieldText {
        label: label.to_owned(),
        hint,
        error: found.map(|error| error.text.clone()),
    }
}

/// What to do about a refusal, and in which field.
fn error(words: Words, refusal: &RequestRefusal) -> FieldError {
    let (field, text) = match refusal {
        RequestRefusal::FirstName(PlainTextError::Empty) => {
            (FIRST_NAME, words.error_first_name_empty().to_owned())
        }
        RequestRefusal::FirstName(PlainTextError::TooLong { .. }) => (
            FIRST_NAME,
            words.error_first_name_long(&MOST_NAME_SIGNS.to_string()),
        ),
        RequestRefusal::FirstName(PlainTextError::Unreadable) => {
            (FIRST_NAME, words.error_first_name_unreadable().to_owned())
        }
        RequestRefusal::Reach(ReachError::Empty) => (REACH, words.error_reach_empty().to_owned()),
        RequestRefusal::Reach(ReachError::Phone) => (REACH, words.error_reach_phone().to_owned()),
        RequestRefusal::Reach(ReachError::Email) => (REACH, words.error_reach_email().to_owned()),
        RequestRefusal::Why(PlainTextError::TooLong { length, most }) => (
            WHY,
            words.error_remark_long(&length.to_string(), &most.to_string()),
        ),
        RequestRefusal::Why(PlainTextError::Empty | PlainTextError::Unreadable) => {
            (WHY, words.error_remark_unreadable().to_owned())
        }
    };
    FieldError { field, text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        language::Language,
        pages::{checks, fixture},
        render,
    };
    use domain::contact;

    const SLUG: &str = "molenberg";

    fn sent(first_name: &str, reach: &str, why: &str) -> AskForm {
        let fields = RequestForm {
            first_name: first_name.to_owned(),
            reach: reach.to_owned(),
            why: why.to_owned(),
            may_leave_message: true,
        };
        AskForm {
            refusals: contact::check(&fields).unwrap_err(),
            fields,
            ..AskForm::empty(RequestKind::WalkAlong, "0123".to_owned())
        }
    }

    #[test]
    fn an_empty_form_asks_little_and_says_how_long_it_is_kept() {
        for language in Language::ALL {
            for kind in RequestKind::ALL {
                let form = AskForm::empty(*kind, "0123".to_owned());
                let rendered = render::ask_form(SLUG, &form, &fixture::with_tree(language));
                assert_eq!(rendered.status, 200);
                let html = rendered.html;
                checks::assert_sound(&html);
                for field in ["form_key", "wat", "first_name", "reach", "why", "message"] {
                    assert_eq!(html.matches(&format!("name=\"{field}\"")).count(), 1, "{field}");
                }
                assert!(
                    html.contains("value=\"0123\"") && html.contains(&format!("value=\"{}\"", kind.key()))
                );
                assert!(html.contains(" 14 "), "the term");
                assert!(!html.contains("role=\"alert\"") && !html.contains(" checked"));
            }
        }
    }

    #[test]
    fn a_refused_form_keeps_its_values_and_each_error_leads_to_its_field() {
        let form = sent("", "112 \"", &"x".repeat(201));
        let rendered = render::ask_form(SLUG, &form, &fixture::with_tree(Language::Nl));
        assert_eq!(rendered.status, 422);
        let html = rendered.html;
        checks::assert_sound(&html);
        assert!(html.contains("<title>Fout: Vraag Marja om mee te lopen"));
        for field in ["first_name", "reach", "why"] {
            assert!(html.contains(&format!("<li><a href=\"#{field}\">")), "{field}");
        }
        assert!(html.contains("value=\"112 &quot;\"") && html.contains(&"x".repeat(201)));
        assert!(html.contains(" checked") && html.contains("Er passen 200 tekens. U schreef er 201."));
    }

    #[test]
    fn who_asked_is_thanked_with_the_promise_and_nothing_they_wrote() {
        let pairs = |dank: bool| {
            let wat = vec![("wat".to_owned(), "meelopen".to_owned())];
            dank.then(|| ("dank".to_owned(), "1".to_owned()))
                .into_iter()
                .chain(wat)
                .collect::<Pairs>()
        };
        let context = fixture::with_tree(Language::Nl);
        let page = |dank| render::page(&Route::AskContactPerson(SLUG.to_owned(), pairs(dank)), &context).html;
        let thanks = page(true);
        checks::assert_sound(&thanks);
        assert!(
            thanks.contains("U hoort binnen 2 werkdagen iets van Marja.")
                && !thanks.contains("<form action=\"/aanspreekpersoon")
        );
        assert!(page(false).contains("Vraag Marja om mee te lopen"));
    }

    #[test]
    fn where_nobody_can_be_asked_there_is_no_form() {
        let form = AskForm::empty(RequestKind::CallBack, String::new());
        assert_eq!(
            render::ask_form("nergens", &form, &fixture::with_tree(Language::Nl)).status,
            404
        );
        let html = render::ask_form(SLUG, &form, &fixture::context(Language::Nl)).html;
        assert!(html.contains("Er is nog geen aanspreekpersoon") && !html.contains("name=\"reach\""));
    }
}
