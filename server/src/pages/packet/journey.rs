//! The journey of a packet, by its public number.
use super::found::unavailable;
use crate::{
    pages::{asked::Visit, show::in_turn},
    startup::House,
};
use app::{render, routes::Route};
use axum::{body::Body, http::Response};
use std::sync::Arc;
use usecases::packet_journey::packet_journey;

/// The page, or that there is none.
///
/// It is public, but it is not kept as other public pages are: those are dropped with the revision of the records, which a tap
/// does not raise. Kept, somebody who just told that their flowers bloom would read for a minute that they do not.
pub(in crate::pages) async fn page(house: &Arc<House>, visit: &Visit, number: &str) -> Response<Body> {
    let found = match number.parse() {
        Ok(number) => packet_journey(house.packets.as_ref(), house.secrets.as_ref(), number).await,
        Err(_) => Ok(None),
    };
    match found {
        Ok(Some(journey)) => {
            in_turn(house, visit, move |context| {
                render::packet_journey(&journey, context)
            })
            .await
        }
        Ok(None) => in_turn(house, visit, |context| render::page(&Route::NotFound, context)).await,
        Err(error) => unavailable(house, visit, &error),
    }
}
