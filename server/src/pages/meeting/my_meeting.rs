//! Somebody looks at their own page: by the cookie, or by its link. Looking changes nothing.
use super::own_page::{Opened, shown};
use crate::{pages::asked::Visit, startup::House};
use app::{render::Said, routes::Pairs};
use axum::{body::Body, http::HeaderMap, http::Response};

/// The page for a key in the address, else for the cookie.
pub(in crate::pages) async fn page(
    house: &House,
    key: Option<&str>,
    pairs: &Pairs,
    visit: &Visit,
    headers: &HeaderMap,
) -> Response<Body> {
    let opened = Opened::of(key, headers, house);
    shown(house, visit, opened.as_ref(), Said::of_pairs(pairs), Vec::new()).await
}
