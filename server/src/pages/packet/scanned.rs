//! The pages that are read by a code: the packet, its card, how to sow. They change nothing.
use super::found::{found, private};
use crate::{
    pages::{asked::Visit, show::in_turn},
    security::guesses::Asker,
    startup::House,
};
use app::{
    render::{self, HeldPacket, Rendered},
    request::PageContext,
    routes::{Pairs, Route},
};
use axum::{body::Body, http::Response};
use std::sync::Arc;

/// Which page of a packet.
#[derive(Clone, Debug)]
enum Page {
    Packet,
    Card(Pairs),
    Sowing,
}

/// The page that a route with a code asks for; `None` when it has no code.
pub(in crate::pages) async fn page(
    house: &Arc<House>,
    visit: &Visit,
    asker: Asker,
) -> Option<Response<Body>> {
    let (code, page) = match &visit.asked.route {
        Route::ScannedPacket(code) => (code, Page::Packet),
        Route::PacketCard(code, pairs) => (code, Page::Card(pairs.clone())),
        Route::PacketSowing(code) => (code, Page::Sowing),
        _ => return None,
    };
    let held = match found(house, visit, asker, code).await {
        Ok(held) => held,
        Err(refusal) => return Some(*refusal),
    };
    let answer = in_turn(house, visit, move |context| drawn(&page, &held, context)).await;
    Some(private(answer))
}

fn drawn(page: &Page, held: &HeldPacket, context: &PageContext) -> Rendered {
    match page {
        Page::Packet => render::scanned_packet(held, None, context),
        Page::Card(pairs) => render::packet_card(held, pairs, context),
        Page::Sowing => render::packet_sowing(held, context),
    }
}
