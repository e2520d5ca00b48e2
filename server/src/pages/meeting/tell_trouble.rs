//! Something is not good: two people are kept apart, and the municipality may be told.
use super::own_page::{Opened, acted, of_cookie, shown};
use crate::{pages::form::Form, startup::House};
use app::render::{Said, TroubleRefusal};
use axum::{
    body::Body,
    extract::{Request, State},
    http::Response,
};
use domain::meeting::ReportReason;
use std::sync::Arc;
use usecases::{block_person::block_person, report_person::report_person};

/// `POST /ontmoeting/blokkeer` with `wie` (somebody of the table): never together again.
pub async fn block(State(house): State<Arc<House>>, request: Request) -> Response<Body> {
    tell(&house, request, false).await
}

/// `POST /ontmoeting/meld` with `wie` and `reden`: never together again, and the municipality is told.
pub async fn report(State(house): State<Arc<House>>, request: Request) -> Response<Body> {
    tell(&house, request, true).await
}

async fn tell(house: &Arc<House>, request: Request, reports: bool) -> Response<Body> {
    let cookie = of_cookie(request.headers(), house);
    let form = match Form::read(house, request).await {
        Ok(form) => form,
        Err(refusal) => return *refusal,
    };
    let Some(opened) = Opened::of_form(&form, cookie) else {
        return shown(house, &form.visit, None, None, Vec::new()).await;
    };
    let who = form.field("wie");
    let reason = ReportReason::from_key(form.field("reden"));
    let no_guest = who.is_empty().then_some(TroubleRefusal::NoGuest);
    let no_reason = (reports && reason.is_none()).then_some(TroubleRefusal::NoReason);
    let refusals: Vec<_> = no_guest.into_iter().chain(no_reason).collect();
    if !refusals.is_empty() {
        return shown(house, &form.visit, Some(&opened), None, refusals).await;
    }
    let context = form.visit.context(house);
    let ports = house.meeting_ports(&context.directory);
    let (done, said) = match reason.filter(|_| reports) {
        Some(reason) => (
            report_person(&ports, &opened.key, who, reason).await,
            Said::Reported,
        ),
        None => (block_person(&ports, &opened.key, who).await, Said::Blocked),
    };
    acted(house, &form, &opened, done, Some(said), |_| Said::Late).await
}
