//! Somebody who looks wishes something else.
use super::{
    own_page::{Opened, acted, of_cookie, shown},
    seek::{filled_in, gets_messages},
};
use crate::{
    pages::{form::Form, show::in_turn},
    startup::House,
};
use app::render::{self, Said, SeekPage};
use axum::{
    body::Body,
    extract::{Request, State},
    http::Response,
};
use std::sync::Arc;
use usecases::{
    change_wishes::{WishesRefusal, change_wishes},
    own_meeting::ActError,
};

/// `POST /ontmoeting/wijzig`: keeps other wishes, or shows the screen that something is wrong with.
pub async fn change(State(house): State<Arc<House>>, request: Request) -> Response<Body> {
    let cookie = of_cookie(request.headers(), &house);
    let form = match Form::read(&house, request).await {
        Ok(form) => form,
        Err(refusal) => return *refusal,
    };
    let Some(opened) = Opened::of_form(&form, cookie) else {
        return shown(&house, &form.visit, None, None, Vec::new()).await;
    };
    let context = form.visit.context(&house);
    let page = filled_in(&house, &form, true);
    let ports = house.meeting_ports(&context.directory);
    let changed = change_wishes(&ports, &opened.key, &page.form(), &page.mail).await;
    if let Err(ActError::Refused(WishesRefusal::Form(refusals))) = changed {
        let gets_messages = gets_messages(&house, &context, &opened.key).await;
        let page = SeekPage {
            refusals,
            gets_messages,
            ..page
        };
        return in_turn(&house, &form.visit, move |context| render::seek(&page, context)).await;
    }
    acted(&house, &form, &opened, changed, Some(Said::Changed), |_| {
        Said::Agreed
    })
    .await
}
