//! A visitor asks the contact person of a wijk to call back or to walk along.
use super::{
    asked::Visit,
    choose_district::see_other,
    form::Form,
    notice::{Notice, notice},
    show::fresh,
};
use crate::startup::House;
use app::{
    render::{self, AskForm},
    routes::{Pairs, Route},
};
use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderValue, Response},
};
use domain::contact::RequestForm;
use std::sync::Arc;
use usecases::ask_contact_person::{self as story, AskContactPersonError, ask_contact_person};

/// The empty form with a key of its own, so that sending it twice keeps one.
pub(super) fn empty_form(house: &House, slug: &str, pairs: &Pairs, visit: &Visit) -> Response<Body> {
    let asked = pairs.iter().find(|(key, _)| key == "wat");
    let kind = AskForm::kind(asked.map(|(_, value)| value.as_str()));
    let form = AskForm::empty(kind, house.ids.new_id());
    fresh(render::ask_form(slug, &form, &visit.context(house)))
}

/// `POST /aanspreekpersoon/{wijk}/verzoek`: keeps the request and thanks, or shows the form again with what is wrong with it.
/// Nothing of what somebody wrote goes into an address or a log.
pub async fn ask(State(house): State<Arc<House>>, request: Request) -> Response<Body> {
    let form = match Form::read(&house, request).await {
        Ok(form) => form,
        Err(refusal) => return *refusal,
    };
    let context = form.visit.context(&house);
    let Route::AskContactPerson(district, _) = form.visit.asked.route.clone() else {
        return fresh(render::page(&Route::NotFound, &context));
    };
    let asked = story::AskForm {
        district,
        kind: AskForm::kind(Some(form.field("wat"))),
        form_key: form.field("form_key").to_owned(),
        fields: RequestForm {
            first_name: form.field("first_name").to_owned(),
            reach: form.field("reach").to_owned(),
            why: form.field("why").to_owned(),
            may_leave_message: form.field("message") == "1",
        },
    };
    let (directory, requests) = (context.directory.as_ref(), house.requests.as_ref());
    let kept = ask_contact_person(
        directory,
        requests,
        house.ids.as_ref(),
        house.clock.as_ref(),
        &asked,
    )
    .await;
    match kept {
        Ok(_) => {
            let thanks = Route::AskContactPerson(asked.district, vec![("dank".into(), "1".into())]);
            let to = HeaderValue::from_str(&thanks.href(context.language));
            see_other(to.unwrap_or(HeaderValue::from_static("/")))
        }
        // The page of the form says why there is nobody to ask.
        Err(AskContactPersonError::NoContactPerson) => {
            let page = Route::AskContactPerson(asked.district, Vec::new());
            fresh(render::page(&page, &context))
        }
        Err(AskContactPersonError::Refused(refusals)) => {
            let form = AskForm {
                form_key: asked.form_key,
                kind: asked.kind,
                fields: asked.fields,
                refusals,
            };
            fresh(render::ask_form(&asked.district, &form, &context))
        }
        Err(AskContactPersonError::Unavailable(error)) => {
            tracing::error!(%error, "a request for a contact person could not be kept");
            notice(Notice::Busy, &context)
        }
    }
}
