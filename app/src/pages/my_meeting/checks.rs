//! Somebody's own page in every state, for the tests of this folder.
use super::MyPage;
use crate::{
    language::Language,
    pages::{checks, fixture},
    render::{self, Rendered},
    request::{PageContext, Site},
};
use domain::{
    area::AreaCode,
    meeting::{Company, Flower, Interest, Nickname, Occurrence, Spoken, View, Wishes},
};
use std::sync::Arc;
use usecases::my_meeting::{MyMeeting, OtherGuest};

pub(super) const KEY: &str = "0123456789abcdefghjkmnpqrs";
/// Tuesday 1 December 2026, 10:00 in the Netherlands.
pub(super) const TUESDAY: i64 = 1_796_115_600_000;
/// The evening before, at 20:00.
pub(super) const MONDAY: i64 = 1_796_065_200_000;

pub(super) fn name(key: &str) -> Nickname {
    Nickname::from_key(key).unwrap()
}

pub(super) fn wishes() -> Wishes {
    Wishes {
        area: AreaCode::parse("WK091733").unwrap(),
        languages: [Spoken::Dutch].into(),
        moments: ["di".to_owned()].into(),
        interests: [Interest::Gardening].into(),
        company: Company::Either,
        step_free: false,
        nickname: name("quiet-owl"),
    }
}

pub(super) fn time() -> Occurrence {
    Occurrence {
        moment: "di".to_owned(),
        start: TUESDAY,
        end: TUESDAY + 5_400_000,
    }
}

pub(super) fn invited(size: u8, said_yes: bool) -> View {
    View::Invited {
        occurrence: time(),
        spot_id: "trefpunt-de-klaproos".to_owned(),
        host: "de gastvrouw".to_owned(),
        size,
        language: Spoken::Dutch,
        shared: [Interest::Gardening].into(),
        answer_by: MONDAY,
        said_yes,
    }
}

pub(super) fn agreed(others: &[&str]) -> View {
    View::Agreed {
        occurrence: time(),
        spot_id: "trefpunt-de-klaproos".to_owned(),
        host: "de gastvrouw".to_owned(),
        flower: Flower::Mallow,
        language: Spoken::Dutch,
        shared: [Interest::Gardening].into(),
        others: others.iter().map(|key| name(key)).collect(),
    }
}

pub(super) fn met() -> View {
    View::Met {
        occurrence: time(),
        spot_id: "trefpunt-de-klaproos".to_owned(),
        until: TUESDAY + 2_592_000_000,
    }
}

pub(super) fn looking(called_off: bool) -> View {
    View::Looking { since: 0, called_off }
}

pub(super) fn every_view() -> Vec<View> {
    vec![
        looking(false),
        looking(true),
        invited(1, false),
        invited(2, false),
        invited(4, true),
        agreed(&[]),
        agreed(&["red-robin"]),
        agreed(&["red-robin", "warm-oak"]),
        met(),
        View::Lapsed { until: TUESDAY },
        View::Stopped { until: TUESDAY },
    ]
}

/// The page with its guests, as the story gives them.
pub(super) fn page(view: View) -> MyPage {
    let others = match &view {
        View::Agreed { others, .. } => others.clone(),
        View::Met { .. } => vec![name("red-robin")],
        _ => Vec::new(),
    };
    let guest = |nickname: Nickname| OtherGuest {
        nickname,
        token: format!("token-{}", nickname.key()),
    };
    MyPage {
        meeting: MyMeeting {
            view,
            wishes: wishes(),
            invitation: Some("invitation-7".to_owned()),
            others: others.into_iter().map(guest).collect(),
            until: TUESDAY,
            messages: false,
        },
        key: KEY.to_owned(),
        by_link: false,
        said: None,
        refusals: Vec::new(),
    }
}

pub(super) fn drawn(page: &MyPage, language: Language) -> Rendered {
    let context = PageContext {
        site: Arc::new(Site {
            origin: "https://buurtboom.example".to_owned(),
            ..Site::default()
        }),
        ..fixture::with_moments(language)
    };
    let rendered = render::my_meeting(page, &context);
    checks::assert_sound(&rendered.html);
    rendered
}

pub(super) fn html(view: View) -> String {
    drawn(&page(view), Language::Nl).html
}

pub(super) fn main(html: &str) -> &str {
    html.split("<main")
        .nth(1)
        .unwrap()
        .split("</main>")
        .next()
        .unwrap()
}
