//! What a visitor reads when a request cannot be answered: one title and what to do now.
use super::Face;
use crate::{request::PageContext, routes::Route};
use leptos::prelude::*;

/// Why a request is not answered. To add one: a variant, its status, its two texts in `notice.ftl`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A form that did not come from a page of this site.
    OtherSite,
    /// A page that only reads was sent a form, or a form was asked for by its address.
    WrongMethod,
    /// A form with too much text.
    FormTooLarge,
    /// The address is longer than any page needs.
    AddressTooLong,
    /// Something that is not a form.
    NoForm,
    /// A wijk that is not in the directory.
    UnknownDistrict,
    /// Too many forms from one network.
    TooMany,
    /// Too many codes that no packet has.
    TooManyCodes,
    /// The server failed.
    Broken,
    /// The server has more to do than it can.
    Busy,
}

impl Notice {
    /// The status of the answer.
    #[must_use]
    pub const fn status(self) -> u16 {
        match self {
            Self::OtherSite => 403,
            Self::WrongMethod => 405,
            Self::FormTooLarge => 413,
            Self::AddressTooLong => 414,
            Self::NoForm => 415,
            Self::UnknownDistrict => 422,
            Self::TooMany | Self::TooManyCodes => 429,
            Self::Broken => 500,
            Self::Busy => 503,
        }
    }
}

pub(crate) fn face(notice: Notice, context: &PageContext) -> Face {
    let words = context.words();
    let (title, text) = match notice {
        Notice::OtherSite => (words.notice_other_site_title(), words.notice_other_site_text()),
        Notice::WrongMethod | Notice::NoForm | Notice::AddressTooLong => {
            (words.notice_not_read_title(), words.notice_not_read_text())
        }
        Notice::FormTooLarge => (words.notice_too_large_title(), words.notice_too_large_text()),
        Notice::UnknownDistrict => (
            words.notice_unknown_district_title(),
            words.notice_unknown_district_text(),
        ),
        Notice::TooMany => (words.notice_too_many_title(), words.notice_too_many_text()),
        Notice::TooManyCodes => (
            words.notice_too_many_codes_title(),
            words.notice_too_many_codes_text(),
        ),
        Notice::Broken => (words.notice_broken_title(), words.notice_broken_text()),
        Notice::Busy => (words.notice_busy_title(), words.notice_busy_text()),
    };
    let (onward, label) = match notice {
        Notice::UnknownDistrict => (Route::Districts, words.notice_districts()),
        Notice::TooManyCodes => (Route::Packet, words.notice_packet()),
        _ => (Route::Start, words.notice_start()),
    };
    let onward = onward.path(context.language);
    let main = view! {
        <div class="wrap part">
            <h1>{title}</h1>
            <p>{text}</p>
            <p><a href=onward>{label}</a></p>
        </div>
    };
    Face::new(title, main)
        .with_status(notice.status())
        .on_light_ground()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{language::Language, pages::fixture, render};

    #[test]
    fn a_notice_has_its_status_and_a_way_on() {
        let rendered = render::notice(Notice::Busy, &fixture::context(Language::En));
        assert_eq!(rendered.status, 503);
        assert!(rendered.html.contains("href=\"/en\""));
        assert!(rendered.html.contains("<html lang=\"en\""));
    }
}
