//! Somebody who passed a packet on says that they talked.
use super::told::Tap;
use crate::startup::House;
use app::routes::{Pairs, Route};
use axum::{
    body::Body,
    extract::{Path, Request, State},
    http::Response,
};
use std::sync::Arc;
use usecases::tell_packet_talked::tell_packet_talked;

/// `POST /z/{code}/gesproken`: keeps it once, and leads back to the card, which says so.
pub async fn talked(State(house): State<Arc<House>>, code: Path<String>, request: Request) -> Response<Body> {
    let tap = match Tap::read(&house, code, request).await {
        Ok(tap) => tap,
        Err(refusal) => return *refusal,
    };
    let (store, secrets) = (house.packets.as_ref(), house.secrets.as_ref());
    match tell_packet_talked(store, secrets, tap.held.code, tap.step()).await {
        Ok(_) => {
            let wijken = ["wijk", "met"].map(|name| (name.to_owned(), tap.form.field(name).to_owned()));
            let pairs: Pairs = wijken.into_iter().filter(|(_, code)| !code.is_empty()).collect();
            tap.leads_to(&Route::PacketCard(tap.held.code.canonical(), pairs))
        }
        Err(refusal) => tap.refused(&house, refusal).await,
    }
}
