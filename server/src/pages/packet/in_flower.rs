//! Somebody says that the flowers of a packet are out.
use super::told::Tap;
use crate::startup::House;
use app::routes::Route;
use axum::{
    body::Body,
    extract::{Path, Request, State},
    http::Response,
};
use std::sync::Arc;
use usecases::tell_packet_in_flower::tell_packet_in_flower;

/// `POST /z/{code}/bloeit`: keeps it once, and leads back to the page about sowing, which says so.
pub async fn in_flower(
    State(house): State<Arc<House>>,
    code: Path<String>,
    request: Request,
) -> Response<Body> {
    let tap = match Tap::read(&house, code, request).await {
        Ok(tap) => tap,
        Err(refusal) => return *refusal,
    };
    let (store, secrets) = (house.packets.as_ref(), house.secrets.as_ref());
    match tell_packet_in_flower(store, secrets, tap.held.code).await {
        Ok(_) => tap.leads_to(&Route::PacketSowing(tap.held.code.canonical())),
        Err(refusal) => tap.refused(&house, refusal).await,
    }
}
