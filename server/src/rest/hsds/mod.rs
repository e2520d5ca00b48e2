//! Open Referral HSDS 3.1 at `/hsds/3.1/`: <https://docs.openreferral.org/en/v3.1/hsds/api_reference.html>.
//!
//! | address | what |
//! | --- | --- |
//! | `/hsds/3.1/` | which version this is |
//! | `/hsds/3.1/organizations`, `/services`, `/locations`, `/service_at_locations`, `/taxonomies`, `/taxonomy_terms` | a page of a list |
//! | the same with `/{id}` | one object, with everything that belongs to it |
//!
//! A list takes `page` (from 1), `per_page` (1 to 100, else 50), `full=true` (everything that belongs to each object) and, for
//! organizations, `full_service=true`. Any other parameter is refused: whoever asks for a selection must not be given
//! everything. `/locations` is not in the description of the standard; it holds what the others nest.
//!
//! **What becomes what.** A meeting spot is a *location*, a *service*, the *service at the location* and, where its keeper is
//! known, an *organization*. A leaf of the published tree is a *service* of its responsible party, with a *service at a
//! location* for each meeting spot where it is given. For what HSDS has no member see [`terms`].
//!
//! **Only what is known is told.** A member that is not known is absent, never null; what the standard requires may be an empty
//! text (a province, the description of an organization). `assured_date` is the day of the last check; `last_modified` is left
//! out, because no record keeps the moment of its last change: the `ETag` says whether anything changed. Times are on the clock
//! of the Netherlands. Texts are Dutch; `alternate_name` is the English name of a service or party where there is one. Costs
//! are words: there is no amount but 0 for what is free.
//!
//! **An invented record says so** in an attribute (`buurtboom:fact:example`), also in lists, and in the `alert` of a service.
//!
//! **Ids** are UUIDs that stay, see [`ids`]. What came from HSDS with a UUID has it as the id of its service at a location,
//! so that reading this API into the same installation finds every record again.
//!
//! To add a member: where its object is written (`spot.rs`, `leaf.rs`, `whole.rs`), and in
//! [`crate::intake::spots::hsds`] if it belongs to a meeting spot, or it would not come back.
mod asked;
mod attributes;
mod catalogue;
mod ids;
mod leaf;
mod object;
mod schedule;
mod spot;
mod terms;
mod whole;

pub(super) use asked::Asked;
pub(super) use catalogue::Catalogue;

use super::{paging::page, problem::Problem};
use asked::What;
use serde_json::{Value, json};

/// Where it begins.
pub(super) const BASE: &str = "/hsds/3.1";
/// What the standard itself says of this version.
const PROFILE: &str = "https://docs.openreferral.org/en/v3.1/";
/// Its description for programs.
const OPENAPI: &str = "https://raw.githubusercontent.com/openreferral/specification/3.1/schema/openapi.json";

/// What stands at an address.
///
/// # Errors
/// When there is no such object or page.
pub(super) fn answer(catalogue: &Catalogue, asked: &Asked) -> Result<Value, Problem> {
    match &asked.what {
        What::About => Ok(json!({"version": "3.1", "profile": PROFILE, "openapi_url": OPENAPI})),
        What::One(list, id) => {
            let place = catalogue.find(*list, *id).ok_or_else(|| {
                Problem::not_found("There is no object with this id; the lists hold every id.")
            })?;
            Ok(catalogue
                .object(*list, place, catalogue::Depth::Full, asked.services)
                .into())
        }
        What::Page(list) => page(asked.wanted, catalogue.len(*list), |place| {
            catalogue.object(*list, place, asked.depth, asked.services).into()
        }),
    }
}

#[cfg(test)]
mod tests;
