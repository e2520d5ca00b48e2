//! A visitor types the code of a packet.
use super::found::{found, unknown};
use crate::{
    pages::{choose_district::see_other, form::Form},
    startup::House,
};
use app::{render::CodeRefusal, routes::Route};
use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderValue, Response},
};
use domain::packet::PacketCode;
use std::sync::Arc;

/// `POST /zaadje`: leads to the packet in the one spelling of its code, or says what is wrong with what was typed. An unknown code
/// is said here, where it can be mended; it counts as one wrong code and not as two.
pub async fn type_code(State(house): State<Arc<House>>, request: Request) -> Response<Body> {
    let asker = house.guesses.asker(&request);
    let form = match Form::read(&house, request).await {
        Ok(form) => form,
        Err(refusal) => return *refusal,
    };
    let (visit, typed) = (&form.visit, form.field("code"));
    if let Err(fault) = PacketCode::parse(typed) {
        return unknown(&house, visit, typed, CodeRefusal::Fault(fault));
    }
    match found(&house, visit, asker, typed).await {
        Ok(held) => {
            let packet = Route::ScannedPacket(held.code.canonical()).path(visit.asked.language);
            see_other(HeaderValue::from_str(&packet).unwrap_or(HeaderValue::from_static("/zaadje")))
        }
        Err(refusal) => *refusal,
    }
}
