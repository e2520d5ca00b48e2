//! Drawing the screens of finding company in the tests of this folder.
use super::SeekPage;
use crate::{
    language::Language,
    pages::{checks, fixture},
    render::{self, Rendered},
    routes::Pairs,
};
use domain::meeting::SeekRefusal;

/// The key of the last form.
pub(super) const KEY: &str = "00ff00ff00ff00ff00ff00ff00ff00ff";

/// An answer to every question but the name.
pub(super) const ALL: [(&str, &str); 6] = [
    ("wijk", "WK091733"),
    ("moment", "di"),
    ("moment", "do"),
    ("graag", "gardening"),
    ("taal", "nl"),
    ("groep", "two"),
];

/// [`ALL`] and more.
pub(super) fn with<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    ALL.iter().chain(more).copied().collect()
}

pub(super) fn pairs(query: &[(&str, &str)]) -> Pairs {
    let owned = |(key, value): &(&str, &str)| ((*key).to_owned(), (*value).to_owned());
    query.iter().map(owned).collect()
}

/// A sound page.
pub(super) fn drawn(query: &[(&str, &str)], refusals: &[SeekRefusal], language: Language) -> Rendered {
    let page = SeekPage {
        pairs: pairs(query),
        form_key: KEY.to_owned(),
        refusals: refusals.to_vec(),
        ..SeekPage::default()
    };
    let rendered = render::seek(&page, &fixture::with_moments(language));
    checks::assert_sound(&rendered.html);
    rendered
}

/// The Dutch page while it is being filled in.
pub(super) fn html(query: &[(&str, &str)]) -> String {
    drawn(query, &[], Language::Nl).html
}

/// The hidden fields of the form.
pub(super) fn carried(html: &str) -> Vec<&str> {
    let form = html
        .split("<form ")
        .nth(1)
        .unwrap()
        .split("</form>")
        .next()
        .unwrap();
    let hidden = form.split("<input type=\"hidden\" ").skip(1);
    hidden.map(|rest| rest.split('>').next().unwrap()).collect()
}
