//! Somebody answers an invitation, for themselves.
use super::own_page::{Opened, acted, of_cookie, shown};
use crate::{pages::form::Form, startup::House};
use app::render::Said;
use axum::{
    body::Body,
    extract::{Request, State},
    http::Response,
};
use domain::meeting::{Answer, AnswerRefusal};
use std::sync::Arc;
use usecases::answer_invitation::answer_invitation;

/// `POST /ontmoeting/antwoord` with `uitnodiging` (which one) and `antwoord` (yes or no).
pub async fn answer(State(house): State<Arc<House>>, request: Request) -> Response<Body> {
    let cookie = of_cookie(request.headers(), &house);
    let form = match Form::read(&house, request).await {
        Ok(form) => form,
        Err(refusal) => return *refusal,
    };
    let Some(opened) = Opened::of_form(&form, cookie) else {
        return shown(&house, &form.visit, None, None, Vec::new()).await;
    };
    let Some(answer) = Answer::from_key(form.field("antwoord")) else {
        return shown(&house, &form.visit, Some(&opened), None, Vec::new()).await;
    };
    let context = form.visit.context(&house);
    let ports = house.meeting_ports(&context.directory);
    let done = answer_invitation(&ports, &opened.key, form.field("uitnodiging"), answer).await;
    let said = (answer == Answer::No).then_some(Said::No);
    acted(&house, &form, &opened, done, said, |refusal| match refusal {
        AnswerRefusal::Agreed => Said::Agreed,
        _ => Said::Late,
    })
    .await
}
