//! Whose page it is: the key in the cookie of a browser, or in the link by which a page was opened.
//!
//! The cookie holds the key of the page and nothing else. It is set when somebody begins to look, and goes with "Wis alles nu" and
//! with "Vergeet deze pagina op dit apparaat". A page that was opened by its link sets none: the device may be somebody else's.
use crate::{
    pages::{
        asked::{Visit, cookie},
        choose_district::see_other,
        form::Form,
        notice::{Notice, notice},
        show::in_turn,
    },
    startup::House,
};
use app::{
    render::{self, MyPage, Said, TroubleRefusal},
    routes::Route,
};
use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, Response, header},
};
use std::error::Error;
use usecases::{link_key::LinkKey, my_meeting::my_meeting, own_meeting::ActError};

/// How long a browser keeps the key, in seconds: 60 days.
const KEPT_FOR: u32 = 60 * 24 * 60 * 60;
/// The field that holds the key of a page that was opened by its link.
const KEY: &str = "sleutel";

/// A key, and how it came. It may open nothing.
pub(super) struct Opened {
    pub(super) key: String,
    pub(super) by_link: bool,
}

impl Opened {
    /// By the key in an address, else by the cookie. A text that is no key is none.
    pub(super) fn of(key: Option<&str>, headers: &HeaderMap, house: &House) -> Option<Self> {
        match key {
            Some(text) => Some(Self {
                key: LinkKey::parse(text)?.to_string(),
                by_link: true,
            }),
            None => Some(Self {
                key: of_cookie(headers, house)?,
                by_link: false,
            }),
        }
    }

    /// By a form: by its hidden key, else by the cookie that came with it.
    pub(super) fn of_form(form: &Form, cookie: Option<String>) -> Option<Self> {
        match form.field(KEY) {
            "" => Some(Self {
                key: cookie?,
                by_link: false,
            }),
            text => Some(Self {
                key: LinkKey::parse(text)?.to_string(),
                by_link: true,
            }),
        }
    }
}

/// The key in the cookie, when it is one.
pub(super) fn of_cookie(headers: &HeaderMap, house: &House) -> Option<String> {
    let text = cookie(headers, name(house))?;
    Some(LinkKey::parse(text)?.to_string())
}

/// The prefix makes a browser refuse the cookie from anybody else; it asks for https.
fn name(house: &House) -> &'static str {
    if house.https() {
        "__Host-ontmoeting"
    } else {
        "ontmoeting"
    }
}

/// Lets the browser keep a key.
pub(super) fn remember(house: &House, key: LinkKey, answer: &mut Response<Body>) {
    set(house, &key.to_string(), KEPT_FOR, answer);
}

/// Lets the browser forget its key.
pub(super) fn forget(house: &House, answer: &mut Response<Body>) {
    set(house, "", 0, answer);
}

fn set(house: &House, value: &str, age: u32, answer: &mut Response<Body>) {
    let secure = if house.https() { "; Secure" } else { "" };
    let name = name(house);
    let cookie = format!("{name}={value}; Path=/; Max-Age={age}; SameSite=Lax; HttpOnly{secure}");
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        answer.headers_mut().append(header::SET_COOKIE, cookie);
    }
}

/// Somebody's own page, or the one page for a key that opens nothing. On neither stands anything that an address or a form sent, so
/// that they may be compressed although the key stands on them (BREACH).
pub(super) async fn shown(
    house: &House,
    visit: &Visit,
    opened: Option<&Opened>,
    said: Option<Said>,
    refusals: Vec<TroubleRefusal>,
) -> Response<Body> {
    let context = visit.context(house);
    let meeting = match opened {
        Some(opened) => my_meeting(&house.meeting_ports(&context.directory), &opened.key).await,
        None => Ok(None),
    };
    match (meeting, opened) {
        (Ok(Some(meeting)), Some(opened)) => {
            let page = MyPage {
                meeting,
                key: opened.key.clone(),
                by_link: opened.by_link,
                said,
                refusals,
            };
            in_turn(house, visit, move |context| render::my_meeting(&page, context)).await
        }
        (Ok(_), _) => in_turn(house, visit, render::no_meeting).await,
        (Err(error), _) => {
            tracing::error!(%error, "a meeting could not be read");
            notice(Notice::Busy, &context)
        }
    }
}

/// The answer to an act: back to the page with what happened; or the page as it stands now, when something else came first.
pub(super) async fn acted<Refusal: Error + 'static>(
    house: &House,
    form: &Form,
    opened: &Opened,
    done: Result<(), ActError<Refusal>>,
    said: Option<Said>,
    refused: impl FnOnce(Refusal) -> Said,
) -> Response<Body> {
    match done {
        Ok(()) => back(form, opened, said),
        Err(ActError::NoMeeting) => shown(house, &form.visit, None, None, Vec::new()).await,
        Err(ActError::Refused(refusal)) => {
            shown(
                house,
                &form.visit,
                Some(opened),
                Some(refused(refusal)),
                Vec::new(),
            )
            .await
        }
        Err(ActError::Unavailable(error)) => {
            tracing::error!(%error, "an act on a meeting could not be kept");
            notice(Notice::Busy, &form.visit.context(house))
        }
    }
}

/// Sends the visitor back to their page with GET.
pub(super) fn back(form: &Form, opened: &Opened, said: Option<Said>) -> Response<Body> {
    let key = opened.by_link.then(|| opened.key.clone());
    let pairs = said.map(Said::to_pairs).unwrap_or_default();
    let to = Route::MyMeeting(key, pairs).href(form.visit.asked.language);
    see_other(HeaderValue::from_str(&to).unwrap_or(HeaderValue::from_static("/ontmoeting")))
}
