//! A host looks at who is expected. Looking changes nothing.
use crate::{
    pages::{
        asked::Visit,
        notice::{Notice, notice},
        show::packed,
    },
    startup::House,
};
use app::{render, routes::Route};
use axum::{body::Body, http::Response};
use usecases::expected_at_moment::expected_at_moment;

/// The page for a host's key, or the one for a key that opens nothing.
pub(in crate::pages) async fn page(house: &House, key: &str, visit: &Visit) -> Response<Body> {
    let context = visit.context(house);
    let ports = house.meeting_ports(&context.directory);
    let rendered = match expected_at_moment(&ports, house.moments.as_ref(), key).await {
        Ok(Some(weeks)) => render::host_page(key, &weeks, &context),
        Ok(None) => render::page(&Route::HostPage(key.to_owned()), &context),
        Err(error) => {
            tracing::error!(%error, "the page of a host could not be read");
            return notice(Notice::Busy, &context);
        }
    };
    packed(rendered, visit.asked.encoding)
}
