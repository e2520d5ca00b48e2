//! A visitor says that help is missing. Looking at the form counts nothing.
use super::{
    asked::Visit,
    choose_district::see_other,
    form::Form,
    notice::{Notice, notice},
    show::fresh,
};
use crate::startup::House;
use app::{
    render::{self, MissingForm},
    routes::{Pairs, Route},
};
use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderValue, Response},
};
use std::sync::Arc;
use usecases::report_missing_help::{self as story, ReportMissingHelpError, report_missing_help};

/// The form with a key of its own, so that sending it twice counts once.
pub(super) fn empty_form(house: &House, pairs: &Pairs, visit: &Visit) -> Response<Body> {
    let form = MissingForm::of_pairs(pairs, house.ids.new_id());
    fresh(render::missing_form(&form, &visit.context(house)))
}

/// `POST /boom/gemist`: counts and thanks, or shows the form again with what is wrong with it.
pub async fn report(State(house): State<Arc<House>>, request: Request) -> Response<Body> {
    let form = match Form::read(&house, request).await {
        Ok(form) => form,
        Err(refusal) => return *refusal,
    };
    let context = form.visit.context(&house);
    let missing = story::MissingForm {
        theme: form.field("tak").to_owned(),
        district: form.field("wijk").to_owned(),
        form_key: form.field("form_key").to_owned(),
    };
    let (directory, signals) = (context.directory.as_ref(), house.signals.as_ref());
    let counted = report_missing_help(
        directory,
        signals,
        house.ids.as_ref(),
        house.clock.as_ref(),
        &missing,
    )
    .await;
    match counted {
        Ok(_) => {
            let thanks = Route::MissingHelp(vec![("dank".into(), "1".into())]);
            let to = HeaderValue::from_str(&thanks.href(context.language));
            see_other(to.unwrap_or(HeaderValue::from_static("/")))
        }
        Err(ReportMissingHelpError::Refused(refusals)) => {
            let form = MissingForm {
                form_key: missing.form_key,
                theme: missing.theme,
                district: missing.district,
                refusals,
            };
            fresh(render::missing_form(&form, &context))
        }
        Err(ReportMissingHelpError::Unavailable(error)) => {
            tracing::error!(%error, "a signal could not be counted");
            notice(Notice::Busy, &context)
        }
    }
}
