//! What `/api/v1/` offers, for programs (`OpenAPI` 3.1). The shapes come from the types that are serialized.
use super::{VERSION, tree::Tree};
use crate::rest::problem::Problem;
use serde::Serialize;
use utoipa::{OpenApi, ToSchema};

/// Why there is no answer (RFC 9457).
#[derive(Debug, Serialize, ToSchema)]
struct ProblemDetails {
    /// Always `about:blank`: the status says what sort of problem it is.
    r#type: String,
    /// The status in words.
    title: String,
    /// The status.
    status: u16,
    /// What is wrong, and what to do.
    detail: String,
}

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Buurtboom",
        description = "The support tree and the meeting spots of a municipality. Records that say they are an example are \
                       invented. The same records as Open Referral HSDS stand at /hsds/3.1/.",
        license(name = "EUPL-1.2", identifier = "EUPL-1.2"),
        contact(name = "Buurtboom"),
    ),
    servers((url = "/api/v1")),
    paths(tree, spots, leaves),
    components(schemas(Tree, ProblemDetails))
)]
struct Description;

/// The description as JSON.
///
/// # Errors
/// Never in practice: what is described can be written.
pub(in crate::rest) fn openapi() -> Result<String, Problem> {
    let mut description = Description::openapi();
    VERSION.clone_into(&mut description.info.version);
    description.to_json().map_err(|error| {
        tracing::error!(%error, "the description of the API could not be written");
        Problem::broken()
    })
}

/// The published support tree.
#[utoipa::path(
    get,
    path = "/tree",
    operation_id = "getTree",
    responses(
        (status = 200, description = "The tree", body = Tree, headers(("ETag" = String, description = "Begins with the revision"))),
        (status = 304, description = "The tree that you hold is the newest"),
        (status = 404, description = "No tree is published yet", body = ProblemDetails, content_type = "application/problem+json"),
    )
)]
#[expect(
    dead_code,
    reason = "only its description is used; one handler answers every address"
)]
const fn tree() {}

/// Every meeting spot as a table that `buurtboom import spots` reads again. A cell that a spreadsheet would take for a formula
/// begins with an apostrophe.
#[utoipa::path(
    get,
    path = "/spots.csv",
    operation_id = "getSpots",
    responses((status = 200, description = "RFC 4180, UTF-8 with a byte order mark", body = String, content_type = "text/csv"))
)]
#[expect(
    dead_code,
    reason = "only its description is used; one handler answers every address"
)]
const fn spots() {}

/// Every service of the published tree as a table. Several values in one cell stand apart by ` | `.
#[utoipa::path(
    get,
    path = "/leaves.csv",
    operation_id = "getLeaves",
    responses(
        (status = 200, description = "RFC 4180, UTF-8 with a byte order mark", body = String, content_type = "text/csv"),
        (status = 404, description = "No tree is published yet", body = ProblemDetails, content_type = "application/problem+json"),
    )
)]
#[expect(
    dead_code,
    reason = "only its description is used; one handler answers every address"
)]
const fn leaves() {}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    #[test]
    fn every_address_and_every_shape_is_described() {
        let described: Value = serde_json::from_str(&openapi().unwrap()).unwrap();
        assert_eq!(described["info"]["version"], VERSION);
        let paths: Vec<_> = described["paths"].as_object().unwrap().keys().collect();
        assert_eq!(paths, ["/leaves.csv", "/spots.csv", "/tree"]);
        let schemas = described["components"]["schemas"].as_object().unwrap();
        // Whatever is referred to is described.
        let text = described.to_string();
        for reference in text.split("#/components/schemas/").skip(1) {
            let name = reference.split('"').next().unwrap();
            assert!(schemas.contains_key(name), "{name}");
        }
        let leaf = schemas["Leaf"]["properties"].as_object().unwrap();
        assert!(leaf.contains_key("forWhom") && leaf.contains_key("unconfirmed"));
    }
}
