//! "Missen wij hier hulp?": a theme and a wijk out of two lists, counted by a button and by nothing else.
use super::{Face, no_tree};
use crate::{
    parts::{
        error_summary::{FieldError, error_summary},
        finished::finished,
        form::{FieldText, Listed, select},
    },
    request::PageContext,
    routes::Route,
    words::Words,
};
use domain::{
    area::{Area, AreaCode},
    signal::{SignalRefusal, Theme},
    tree::{Branch, SupportTree},
};
use leptos::prelude::*;

/// The form as it is shown: with what the address says, or as somebody sent it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MissingForm {
    /// The key by which the same form sent twice is known; 32 hexadecimal signs.
    pub form_key: String,
    /// The key of the theme, empty while none is chosen.
    pub theme: String,
    /// The code of the wijk, empty while none is chosen.
    pub district: String,
    /// Why it was not counted.
    pub refusals: Vec<SignalRefusal>,
}

impl MissingForm {
    /// The form for an address: the first branch that it names, and its wijk.
    #[must_use]
    pub fn of_pairs(pairs: &[(String, String)], form_key: String) -> Self {
        let value = |name: &str| {
            let found = pairs.iter().find(|(key, _)| key == name);
            found.map(|(_, value)| value.clone()).unwrap_or_default()
        };
        Self {
            form_key,
            theme: value(THEME),
            district: value(DISTRICT),
            refusals: Vec::new(),
        }
    }
}

/// The names of the form's fields, and of the pairs in its address.
const THEME: &str = "tak";
const DISTRICT: &str = "wijk";

/// After a form was counted (`?dank=1`) the thanks, else the form. Looking at it counts nothing.
pub(super) fn face(pairs: &[(String, String)], context: &PageContext) -> Face {
    if pairs.iter().any(|(key, value)| key == "dank" && value == "1") {
        thanks(context)
    } else {
        form_face(&MissingForm::of_pairs(pairs, String::new()), context)
    }
}

/// The page with the form.
pub(crate) fn form_face(form: &MissingForm, context: &PageContext) -> Face {
    let Some(tree) = context.directory.tree() else {
        return no_tree::face(context);
    };
    let words = context.words();
    let errors: Vec<FieldError> = form
        .refusals
        .iter()
        .map(|refusal| error(words, *refusal))
        .collect();
    let text = |label: &str, field: &str| FieldText {
        label: label.to_owned(),
        hint: String::new(),
        error: errors
            .iter()
            .find(|error| error.field == field)
            .map(|error| error.text.clone()),
    };
    // The wijk of the cookie stands for one that the address does not name.
    let chosen = match (form.district.as_str(), context.district) {
        ("", Some(code)) if form.refusals.is_empty() => code.to_string(),
        (named, _) => named.to_owned(),
    };
    let main = finished(view! {
        <div class="wrap part question">
            {error_summary(words, &errors)}
            <h1>{words.missing_title()}</h1>
            <p class="lead">{words.missing_lead()}</p>
            <form action=context.href(&Route::MissingHelp(Vec::new())) method="post" novalidate=true>
                <input type="hidden" name="form_key" value=form.form_key.clone()/>
                {select(
                    THEME,
                    text(words.missing_theme(), THEME),
                    words.missing_theme_choose(),
                    themes(tree, context),
                    &form.theme,
                )}
                {select(
                    DISTRICT,
                    text(words.missing_district(), DISTRICT),
                    words.missing_district_choose(),
                    districts(context),
                    &chosen,
                )}
                <p class="soft">{words.missing_kept()}</p>
                <p><button class="button">{words.missing_send()}</button></p>
            </form>
            {now(AreaCode::parse(&chosen).ok(), context)}
        </div>
    });
    let face = if errors.is_empty() {
        Face::new(words.missing_title(), main).with_description(words.missing_description())
    } else {
        Face::new(words.report_error_title(words.missing_title()), main).with_status(422)
    };
    face.with_examples(tree.example)
}

/// The branches in the order of the tree, and something else.
fn themes(tree: &SupportTree, context: &PageContext) -> Vec<Listed> {
    let branch = |branch: &Branch| {
        let (name, language) = branch.name.in_language(context.language.tag());
        Listed {
            value: branch.slug.clone(),
            text: name.to_owned(),
            language,
        }
    };
    let other = Listed {
        value: Theme::OTHER.to_owned(),
        text: context.words().missing_theme_other().to_owned(),
        language: None,
    };
    tree.branches.iter().map(branch).chain([other]).collect()
}

/// The wijken, by name.
fn districts(context: &PageContext) -> Vec<Listed> {
    let listed = |district: &Area| Listed {
        value: district.code.to_string(),
        text: district.name.clone(),
        language: None,
    };
    let mut districts: Vec<_> = context.directory.districts().map(listed).collect();
    districts.sort_by(|one, other| one.text.cmp(&other.text));
    districts
}

/// Nobody is only counted: a person who helps now.
fn now(district: Option<AreaCode>, context: &PageContext) -> impl IntoView + use<> {
    let words = context.words();
    let district = district.and_then(|code| context.directory.area(code));
    let person = district.map_or(Route::ContactPersons, |district| {
        Route::ContactPerson(district.slug.clone())
    });
    view! { <p>{words.missing_now()}" "<a href=context.href(&person)>{words.missing_now_person()}</a></p> }
}

fn thanks(context: &PageContext) -> Face {
    let words = context.words();
    let main = finished(view! {
        <div class="wrap part question">
            <h1>{words.missing_thanks()}</h1>
            <p class="lead">{words.missing_thanks_text()}</p>
            {now(context.district, context)}
            <p><a href=context.href(&Route::Tree(Vec::new()))>{words.missing_tree()}</a></p>
        </div>
    });
    Face::new(words.missing_thanks(), main).on_light_ground()
}

/// What to do about a refusal, and in which field.
fn error(words: Words, refusal: SignalRefusal) -> FieldError {
    let (field, text) = match refusal {
        SignalRefusal::NoTheme => (THEME, words.missing_no_theme()),
        SignalRefusal::NoDistrict => (DISTRICT, words.missing_no_district()),
    };
    FieldError {
        field,
        text: text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        language::Language,
        pages::{checks, fixture},
        render,
    };

    fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs
            .iter()
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
            .collect()
    }

    fn page(named: &[(&str, &str)], language: Language) -> String {
        let html = render::page(&Route::MissingHelp(pairs(named)), &fixture::with_tree(language)).html;
        checks::assert_sound(&html);
        html
    }

    #[test]
    fn theme_and_wijk_come_from_the_address_and_nothing_else_is_asked() {
        for language in Language::ALL {
            let html = page(
                &[("q", "mijn buurman"), ("tak", "geld"), ("wijk", "WK091733")],
                language,
            );
            // The sample's branches have Dutch names only.
            let lang = if language == Language::Nl {
                ""
            } else {
                " lang=\"nl\""
            };
            for option in [
                format!("value=\"geld\"{lang} selected>Geld en schulden"),
                "value=\"WK091733\" selected>Molenberg".to_owned(),
                "value=\"anders\">".to_owned(),
            ] {
                assert!(html.contains(&option), "{option}");
            }
            assert!(
                !html.contains("mijn buurman</")
                    && !html.contains("<textarea")
                    && !html.contains("type=\"text\"")
            );
            let form = html.split("method=\"post\"").nth(1).unwrap();
            assert_eq!(form.matches(" name=\"").count(), 3);
        }
    }

    #[test]
    fn nobody_is_only_counted() {
        assert!(page(&[("wijk", "WK091733")], Language::Nl).contains("href=\"/aanspreekpersoon/molenberg\""));
        let thanks = page(&[("dank", "1")], Language::Nl);
        assert!(thanks.contains("Dank u wel") && !thanks.contains("name=\"tak\""));
        assert!(thanks.contains("href=\"/aanspreekpersoon\""));
    }

    #[test]
    fn a_refused_form_says_what_to_choose_and_keeps_the_rest() {
        let form = MissingForm {
            form_key: "0123".to_owned(),
            theme: "wonen".to_owned(),
            district: "<script>".to_owned(),
            refusals: vec![SignalRefusal::NoDistrict],
        };
        let rendered = render::missing_form(&form, &fixture::with_tree(Language::Nl));
        assert_eq!(rendered.status, 422);
        checks::assert_sound(&rendered.html);
        assert!(
            rendered
                .html
                .contains("<li><a href=\"#wijk\">Kies een wijk</a></li>")
        );
        assert!(
            rendered.html.contains("<option value=\"wonen\" selected>")
                && !rendered.html.contains("<script>")
        );
    }

    #[test]
    fn the_wijk_of_the_visitor_is_chosen_already() {
        let mut context = fixture::with_tree(Language::Nl);
        context.district = AreaCode::parse("WK091705").ok();
        let html = render::page(&Route::MissingHelp(vec![]), &context).html;
        assert!(html.contains("<option value=\"WK091705\" selected>De Koumen"));
    }
}
