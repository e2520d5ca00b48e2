//! A visitor seeks company. The screens are only looked at; the last form keeps something.
use super::own_page::{self, Opened, of_cookie};
use crate::{
    pages::{
        asked::Visit,
        choose_district::see_other,
        form::Form,
        notice::{Notice, notice},
        show::in_turn,
    },
    startup::House,
};
use app::{
    render::{self, SeekPage},
    request::PageContext,
    routes::{Pairs, Route},
};
use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Response},
};
use std::sync::Arc;
use usecases::{
    mail_wish::MailWish,
    my_meeting::my_meeting,
    seek_company::{SeekCompanyForm, SeekError, seek_company},
};

/// A screen. Each has a key of its own, so that the last form sent twice keeps one.
pub(in crate::pages) async fn page(
    house: &House,
    pairs: &Pairs,
    visit: &Visit,
    headers: &HeaderMap,
) -> Response<Body> {
    let mut page = SeekPage {
        form_key: house.ids.new_id(),
        own_page: of_cookie(headers, house).is_some(),
        ..SeekPage::of_pairs(pairs)
    };
    if page.changes()
        && let Some(opened) = Opened::of(page.own_key(), headers, house)
    {
        page.gets_messages = gets_messages(house, &visit.context(house), &opened.key).await;
    }
    in_turn(house, visit, move |context| render::seek(&page, context)).await
}

/// `POST /ontmoeten`: keeps what somebody wishes, gives their browser the key of their page, and leads there; or shows the screen
/// that something is wrong with.
pub async fn begin(State(house): State<Arc<House>>, request: Request) -> Response<Body> {
    let own_key = of_cookie(request.headers(), &house);
    let form = match Form::read(&house, request).await {
        Ok(form) => form,
        Err(refusal) => return *refusal,
    };
    let context = form.visit.context(&house);
    let page = filled_in(&house, &form, own_key.is_some());
    let sent = SeekCompanyForm {
        form_key: page.form_key.clone(),
        own_key,
        fields: page.form(),
        mail: page.mail.clone(),
    };
    match seek_company(&house.meeting_ports(&context.directory), &sent).await {
        Ok(started) => {
            let own = Route::MyMeeting(None, Vec::new()).href(context.language);
            let to = HeaderValue::from_str(&own).unwrap_or(HeaderValue::from_static("/ontmoeting"));
            let mut answer = see_other(to);
            own_page::remember(&house, started.key, &mut answer);
            answer
        }
        Err(SeekError::Refused(refusals)) => {
            let page = SeekPage { refusals, ..page };
            in_turn(&house, &form.visit, move |context| render::seek(&page, context)).await
        }
        Err(SeekError::Unavailable(error)) => {
            tracing::error!(%error, "somebody who seeks company could not be kept");
            notice(Notice::Busy, &context)
        }
    }
}

/// The screens as a form of all of them holds them. Where no mail can be sent nothing of it is taken.
pub(super) fn filled_in(house: &House, form: &Form, own_page: bool) -> SeekPage {
    let form_key = form.field("form_key").to_owned();
    let language = form.visit.asked.language.tag();
    let mut page = SeekPage::sent(form.pairs(), form_key, language);
    if house.mailer.is_none() {
        page.mail = MailWish::default();
    }
    SeekPage { own_page, ..page }
}

/// Whether somebody whose page a key opens gets messages. A store that does not answer is no reason to show no screen.
pub(super) async fn gets_messages(house: &House, context: &PageContext, key: &str) -> bool {
    let mine = my_meeting(&house.meeting_ports(&context.directory), key).await;
    mine.is_ok_and(|mine| mine.is_some_and(|mine| mine.messages))
}
