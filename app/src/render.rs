//! From a route to finished HTML, synchronously.
use crate::{
    pages::{self, Face},
    request::PageContext,
    routes::{Pairs, Route},
    shell,
};
use domain::packet::{JourneyShown, StepRefusal};
use leptos::{prelude::*, reactive::owner::Owner};
use std::sync::Arc;
use usecases::{expected_at_moment::HostedWeeks, my_meeting::MyMeeting};

pub use crate::pages::{
    ask_contact_person::AskForm,
    missing_help::MissingForm,
    my_meeting::{MyPage, Said, TroubleRefusal},
    notice::Notice,
    packet::code::{CodeForm, CodeRefusal},
    report_change::ReportForm,
    scanned_packet::HeldPacket,
    seek::SeekPage,
};

/// A finished page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// The status of the answer: 200, or 404 with help in the page.
    pub status: u16,
    /// The whole document.
    pub html: String,
}

/// Turns a route into a document. It reads the directory in the context and nothing else.
#[must_use]
pub fn page(route: &Route, context: &PageContext) -> Rendered {
    draw(route, context, |context| pages::face(route, context))
}

/// The document for a request that is not answered.
#[must_use]
pub fn notice(notice: Notice, context: &PageContext) -> Rendered {
    draw(&Route::NotFound, context, |context| {
        pages::notice::face(notice, context)
    })
}

/// The form for a remark about the spot with this slug: empty with a fresh key, or as it was sent, with its refusals (then the
/// status is 422). Never kept by a cache: its key is for one visitor.
#[must_use]
pub fn report_form(slug: &str, form: &ReportForm, context: &PageContext) -> Rendered {
    let route = Route::ReportChange(slug.to_owned(), Vec::new());
    draw(&route, context, |context| {
        pages::report_change::form_face(slug, form, context)
    })
}

/// The form by which the contact person of the wijk with this slug is asked, as [`report_form`] is shown.
#[must_use]
pub fn ask_form(slug: &str, form: &AskForm, context: &PageContext) -> Rendered {
    let pairs = vec![("wat".to_owned(), form.kind.key().to_owned())];
    let route = Route::AskContactPerson(slug.to_owned(), pairs);
    draw(&route, context, |context| {
        pages::ask_contact_person::form_face(slug, form, context)
    })
}

/// The form by which missing help is counted, as [`report_form`] is shown.
#[must_use]
pub fn missing_form(form: &MissingForm, context: &PageContext) -> Rendered {
    draw(&Route::MissingHelp(Vec::new()), context, |context| {
        pages::missing_help::form_face(form, context)
    })
}

/// The page of the packet with a code that was typed, as [`report_form`] is shown; a code that no packet has is 404.
#[must_use]
pub fn packet_code(form: &CodeForm, context: &PageContext) -> Rendered {
    draw(&Route::Packet, context, |context| {
        pages::packet::form_face(form, context)
    })
}

/// A packet as its code found it; with 409 and a sentence on top when a tap came too late or counts no more.
#[must_use]
pub fn scanned_packet(held: &HeldPacket, refused: Option<StepRefusal>, context: &PageContext) -> Rendered {
    draw(&Route::ScannedPacket(held.code.canonical()), context, |context| {
        pages::scanned_packet::face(held, refused, context)
    })
}

/// The card of a packet, for the wijken that the pairs of its address name.
#[must_use]
pub fn packet_card(held: &HeldPacket, pairs: &Pairs, context: &PageContext) -> Rendered {
    let route = Route::PacketCard(held.code.canonical(), pairs.clone());
    draw(&route, context, |context| {
        pages::packet_card::face(held, pairs, context)
    })
}

/// Thanks and sowing, for who was given a packet.
#[must_use]
pub fn packet_sowing(held: &HeldPacket, context: &PageContext) -> Rendered {
    draw(&Route::PacketSowing(held.code.canonical()), context, |context| {
        pages::packet_sowing::face(held, context)
    })
}

/// What everybody may read of a packet's journey.
#[must_use]
pub fn packet_journey(journey: &JourneyShown, context: &PageContext) -> Rendered {
    draw(
        &Route::PacketJourney(journey.number.to_string()),
        context,
        |context| pages::packet_journey::face(journey, context),
    )
}

/// The flower calendar as a file (RFC 5545), with places of the wijk that this code names, if it is one.
#[must_use]
pub fn flower_calendar(wijk: Option<&str>, context: &PageContext) -> String {
    pages::packet::calendar::flower_calendar(wijk, context)
}

/// A screen of finding company. The last one has a key of its own, and a form that was refused its status 422.
#[must_use]
pub fn seek(page: &SeekPage, context: &PageContext) -> Rendered {
    let route = Route::Seek(page.in_an_address());
    draw(&route, context, |context| pages::seek::face(page, context))
}

/// Somebody's own page. Its address holds the key only when it was opened by its link.
#[must_use]
pub fn my_meeting(page: &MyPage, context: &PageContext) -> Rendered {
    let key = page.by_link.then(|| page.key.clone());
    draw(&Route::MyMeeting(key, Vec::new()), context, |context| {
        pages::my_meeting::face(page, context)
    })
}

/// A meeting as a file for an agenda (iCalendar), while it is agreed.
#[must_use]
pub fn appointment(meeting: &MyMeeting, context: &PageContext) -> Option<String> {
    pages::my_meeting::appointment(&meeting.view, context)
}

/// The page for a key that opens nothing, whatever the reason.
#[must_use]
pub fn no_meeting(context: &PageContext) -> Rendered {
    draw(&Route::MyMeeting(None, Vec::new()), context, |context| {
        pages::my_meeting::no_meeting(context)
    })
}

/// Everything of somebody is erased.
#[must_use]
pub fn erased(context: &PageContext) -> Rendered {
    draw(&Route::EraseMe(None), context, |context| {
        pages::my_meeting::erased(context)
    })
}

/// The page of a host, for the key that opened it.
#[must_use]
pub fn host_page(key: &str, weeks: &HostedWeeks<'_>, context: &PageContext) -> Rendered {
    draw(&Route::HostPage(key.to_owned()), context, |context| {
        pages::host_page::face(weeks, context)
    })
}

fn draw(route: &Route, context: &PageContext, face: impl FnOnce(&PageContext) -> Face) -> Rendered {
    let owner = Owner::new_root(Some(Arc::new(hydration_context::SsrSharedContext::new_islands())));
    let rendered = owner.with(|| {
        let face = face(context);
        let status = face.status;
        Rendered {
            status,
            html: without_marks(&shell::document(route, context, face).to_html()),
        }
    });
    owner.unset_with_forced_cleanup();
    rendered
}

/// Takes out the marks `<!>` by which a client finds its place in the page: only what stands in an island is looked at by
/// one, and to a validator of HTML each mark is an error. Text cannot hold one, because it is escaped.
fn without_marks(html: &str) -> String {
    const MARK: &str = "<!>";
    let islands = html.find("<leptos-island").and_then(|first| {
        let last = html.rfind("</leptos-island>")?;
        Some(first..last)
    });
    let Some(islands) = islands else {
        return html.replace(MARK, "");
    };
    let mut plain = html[..islands.start].replace(MARK, "");
    plain.push_str(&html[islands.clone()]);
    plain.push_str(&html[islands.end..].replace(MARK, ""));
    plain
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{language::Language, pages::fixture};

    #[test]
    fn marks_stay_only_where_a_client_looks_for_them() {
        let html =
            "<p>a<!>b</p><leptos-island><p>c<!>d</p></leptos-island><leptos-island>e<!></leptos-island><!>f";
        let plain =
            "<p>ab</p><leptos-island><p>c<!>d</p></leptos-island><leptos-island>e<!></leptos-island>f";
        assert_eq!(without_marks(html), plain);
        assert_eq!(without_marks("a<!>b<!>"), "ab");
    }

    #[test]
    fn a_page_is_html_that_a_validator_takes() {
        let context = fixture::context(Language::Nl);
        for route in [
            Route::Start,
            Route::Districts,
            Route::District("molenberg".to_owned()),
        ] {
            assert!(!page(&route, &context).html.contains("<!>"), "{route:?}");
        }
    }
}
