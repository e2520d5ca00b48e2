//! Reading what a form sent: bounded, and of the kind that browsers send.
use super::notice::{Notice, notice};
use crate::{pages::asked::Visit, startup::House};
use axum::{
    body::{Body, to_bytes},
    extract::Request,
    http::{HeaderMap, Response, header},
};
use std::sync::Arc;

/// The largest form: every field at its longest, percent-encoded, and room to spare.
const LARGEST: usize = 16 * 1024;

/// The fields of a form, with the visit that they belong to.
pub(super) struct Form {
    pub(super) visit: Visit,
    fields: Vec<(String, String)>,
}

impl Form {
    /// Reads a form, or gives the page that says why not.
    pub(super) async fn read(house: &Arc<House>, request: Request) -> Result<Self, Box<Response<Body>>> {
        let (parts, body) = request.into_parts();
        let visit = Visit::read(house, &parts.uri, &parts.headers);
        if !is_form(&parts.headers) {
            return Err(Box::new(notice(Notice::NoForm, &visit.context(house))));
        }
        let Ok(bytes) = to_bytes(body, LARGEST).await else {
            return Err(Box::new(notice(Notice::FormTooLarge, &visit.context(house))));
        };
        let fields = form_urlencoded::parse(&bytes).into_owned().collect();
        Ok(Self { visit, fields })
    }

    /// What stands in a field; empty when there is none.
    pub(super) fn field(&self, name: &str) -> &str {
        self.every(name).next().unwrap_or_default()
    }

    /// Every field with what stands in it, in the order in which they were sent.
    pub(super) fn pairs(&self) -> &[(String, String)] {
        &self.fields
    }

    /// What stands in every field of this name: ticked boxes.
    pub(super) fn every(&self, name: &str) -> impl Iterator<Item = &str> {
        self.fields
            .iter()
            .filter(move |(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }
}

fn is_form(headers: &HeaderMap) -> bool {
    headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split(';').next())
        .is_some_and(|kind| {
            kind.trim()
                .eq_ignore_ascii_case("application/x-www-form-urlencoded")
        })
}
