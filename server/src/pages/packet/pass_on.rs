//! A visitor passes a packet on.
use super::{step::step, told::Tap};
use crate::startup::House;
use app::routes::Route;
use axum::{
    body::Body,
    extract::{Path, Request, State},
    http::Response,
};
use std::sync::Arc;
use usecases::pass_on_packet::pass_on_packet;

/// `POST /z/{code}/geef`: counts it, and leads to the card. The card is for the wijk that the visitor chose, else for the wijk
/// where the newspaper brought the packet.
pub async fn pass_on(
    State(house): State<Arc<House>>,
    code: Path<String>,
    request: Request,
) -> Response<Body> {
    let tap = match Tap::read(&house, code, request).await {
        Ok(tap) => tap,
        Err(refusal) => return *refusal,
    };
    let form = step(&tap);
    let (store, secrets) = (house.packets.as_ref(), house.secrets.as_ref());
    match pass_on_packet(store, secrets, house.ids.as_ref(), &form).await {
        Ok(taken) => {
            let district = form.district.or(taken.packet.area.district());
            let pairs = district.map(|code| ("wijk".to_owned(), code.to_string()));
            tap.leads_to(&Route::PacketCard(
                tap.held.code.canonical(),
                pairs.into_iter().collect(),
            ))
        }
        Err(refusal) => tap.refused(&house, refusal).await,
    }
}
