//! A visitor says that something about a meeting spot is wrong.
use super::{
    asked::Visit,
    choose_district::see_other,
    form::Form,
    notice::{Notice, notice},
    show::fresh,
};
use crate::startup::House;
use app::{
    render::{self, ReportForm},
    routes::Route,
};
use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderValue, Response},
};
use std::sync::Arc;
use usecases::report_change::{ChangeForm, ReportChangeError, report_change};

/// The empty form with a key of its own, so that sending it twice keeps one.
pub(super) fn empty_form(house: &House, slug: &str, visit: &Visit) -> Response<Body> {
    let form = ReportForm {
        form_key: house.ids.new_id(),
        ..ReportForm::default()
    };
    fresh(render::report_form(slug, &form, &visit.context(house)))
}

/// `POST /plek/{slug}/klopt-niet`: keeps the remark and thanks, or shows the form again with what is wrong with it.
pub async fn report(State(house): State<Arc<House>>, request: Request) -> Response<Body> {
    let form = match Form::read(&house, request).await {
        Ok(form) => form,
        Err(refusal) => return *refusal,
    };
    let context = form.visit.context(&house);
    let Route::ReportChange(spot, _) = form.visit.asked.route.clone() else {
        return fresh(render::page(&Route::NotFound, &context));
    };
    let change = ChangeForm {
        spot,
        form_key: form.field("form_key").to_owned(),
        wrong: form.every("wrong").map(str::to_owned).collect(),
        remark: form.field("remark").to_owned(),
    };
    let (directory, changes) = (context.directory.as_ref(), house.changes.as_ref());
    let kept = report_change(
        directory,
        changes,
        house.ids.as_ref(),
        house.clock.as_ref(),
        &change,
    )
    .await;
    match kept {
        Ok(_) => {
            let thanks = Route::ReportChange(change.spot, vec![("dank".into(), "1".into())]);
            let to = HeaderValue::from_str(&thanks.href(context.language));
            see_other(to.unwrap_or(HeaderValue::from_static("/")))
        }
        Err(ReportChangeError::NoSuchSpot) => fresh(render::page(&Route::NotFound, &context)),
        Err(ReportChangeError::Refused(refusals)) => {
            let form = ReportForm {
                form_key: change.form_key,
                wrong: change.wrong,
                remark: change.remark,
                refusals,
            };
            fresh(render::report_form(&change.spot, &form, &context))
        }
        Err(ReportChangeError::Unavailable(error)) => {
            tracing::error!(%error, "a remark could not be kept");
            notice(Notice::Busy, &context)
        }
    }
}
