//! A visitor was given a packet.
use super::{step::step, told::Tap};
use crate::startup::House;
use app::routes::Route;
use axum::{
    body::Body,
    extract::{Path, Request, State},
    http::Response,
};
use std::sync::Arc;
use usecases::receive_packet::receive_packet;

/// `POST /z/{code}/gekregen`: counts it, and leads to how to sow.
pub async fn receive(
    State(house): State<Arc<House>>,
    code: Path<String>,
    request: Request,
) -> Response<Body> {
    let tap = match Tap::read(&house, code, request).await {
        Ok(tap) => tap,
        Err(refusal) => return *refusal,
    };
    let (store, secrets) = (house.packets.as_ref(), house.secrets.as_ref());
    match receive_packet(store, secrets, house.ids.as_ref(), &step(&tap)).await {
        Ok(_) => tap.leads_to(&Route::PacketSowing(tap.held.code.canonical())),
        Err(refusal) => tap.refused(&house, refusal).await,
    }
}
