//! Reading an address of this API, once.
use super::{
    catalogue::{Depth, List},
    ids::Id,
};
use crate::rest::{paging::Wanted, problem::Problem};

/// What an address asks for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(in crate::rest) struct Asked {
    pub(super) what: What,
    pub(super) wanted: Wanted,
    pub(super) depth: Depth,
    /// How much is told of the services of an organization.
    pub(super) services: Depth,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum What {
    /// The API itself.
    About,
    /// A page of a list.
    Page(List),
    /// One object.
    One(List, Id),
}

impl Asked {
    /// Reads the path after the API's own address, and the query.
    ///
    /// # Errors
    /// When there is nothing at this address, or a parameter is not known or cannot be read.
    pub(in crate::rest) fn read(path: &str, query: &[(String, String)]) -> Result<Self, Problem> {
        let mut asked = Self {
            what: what(path)?,
            wanted: Wanted::default(),
            depth: Depth::Basic,
            services: Depth::Basic,
        };
        let in_list = matches!(asked.what, What::Page(_));
        let of_organizations = matches!(
            asked.what,
            What::Page(List::Organizations) | What::One(List::Organizations, _)
        );
        for (key, value) in query {
            match key.as_str() {
                "page" if in_list => asked.wanted.number = Wanted::read_number(value)?,
                "per_page" if in_list => asked.wanted.size = Wanted::read_size(value)?,
                "format" if in_list && value == "json" => {}
                "full" if in_list => asked.depth = depth(key, value)?,
                "full_service" if of_organizations => asked.services = depth(key, value)?,
                _ => return Err(unknown(key, in_list, of_organizations)),
            }
        }
        Ok(asked)
    }
}

fn what(path: &str) -> Result<What, Problem> {
    let parts: Vec<_> = path.split('/').filter(|part| !part.is_empty()).collect();
    let (list, id) = match parts.as_slice() {
        [] => return Ok(What::About),
        [list] => (*list, None),
        [list, id] => (*list, Some(*id)),
        _ => ("", None),
    };
    let list = match list {
        "organizations" => List::Organizations,
        "services" => List::Services,
        "locations" => List::Locations,
        "service_at_locations" => List::ServicesAtLocations,
        "taxonomies" => List::Taxonomies,
        "taxonomy_terms" => List::TaxonomyTerms,
        _ => {
            return Err(Problem::not_found(
                "There is nothing at this address. Ask for organizations, services, locations, service_at_locations, \
                 taxonomies or taxonomy_terms.",
            ));
        }
    };
    let Some(id) = id else {
        return Ok(What::Page(list));
    };
    let read = Id::read(&id.to_ascii_lowercase());
    let read = read.ok_or_else(|| Problem::not_found("An id is a UUID; the lists hold every id."))?;
    Ok(What::One(list, read))
}

fn depth(key: &str, value: &str) -> Result<Depth, Problem> {
    match value {
        "true" => Ok(Depth::Full),
        "false" => Ok(Depth::Basic),
        _ => Err(Problem::wrong(format!("{key} is true or false."))),
    }
}

fn unknown(key: &str, in_list: bool, of_organizations: bool) -> Problem {
    let mut known = Vec::new();
    if in_list {
        known.extend(["page", "per_page", "full", "format=json"]);
    }
    if of_organizations {
        known.push("full_service");
    }
    let key: String = key.chars().filter(|sign| !sign.is_control()).take(40).collect();
    let known = if known.is_empty() {
        "This address takes none.".to_owned()
    } else {
        format!("Known here: {}.", known.join(", "))
    };
    Problem::wrong(format!(
        "The parameter “{key}” is not known with this value or at all. {known}"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(path: &str, query: &[(&str, &str)]) -> Result<Asked, Problem> {
        let query: Vec<_> = query
            .iter()
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
            .collect();
        Asked::read(path, &query)
    }

    #[test]
    fn addresses_are_read() {
        assert_eq!(read("", &[]).unwrap().what, What::About);
        let asked = read(
            "/services/",
            &[("page", "2"), ("per_page", "100"), ("full", "true")],
        )
        .unwrap();
        assert_eq!(
            (asked.what, asked.depth),
            (What::Page(List::Services), Depth::Full)
        );
        assert_eq!((asked.wanted.number, asked.wanted.size), (2, 100));
        let id = "/organizations/E94C9F38-1E8F-4564-91D4-D53501AB1765";
        assert!(matches!(
            read(id, &[("full_service", "true")]).unwrap().what,
            What::One(List::Organizations, _)
        ));
    }

    #[test]
    fn what_cannot_be_read_is_a_problem_that_says_what_can() {
        for (path, key, value, status, said) in [
            ("/people", "", "", 404, "Ask for organizations"),
            ("/services/1", "", "", 404, "An id is a UUID"),
            ("/services/a/b", "", "", 404, "nothing at this address"),
            ("/services", "page", "0", 400, "page"),
            ("/services", "page", "-1", 400, "page"),
            ("/services", "page", "99999999999999999999", 400, "page"),
            ("/services", "per_page", "101", 400, "at most 100"),
            ("/services", "search", "koffie", 400, "Known here: page"),
            ("/services", "full", "1", 400, "full is true or false"),
            ("/services", "full_service", "true", 400, "not known"),
            ("/services", "format", "ndjson", 400, "not known"),
            ("/", "page", "1", 400, "takes none"),
        ] {
            let query = [(key, value)];
            let query = if key.is_empty() { &[][..] } else { &query[..] };
            let problem = read(path, query).unwrap_err();
            assert_eq!(problem.status(), status, "{path} {key}");
            assert!(problem.detail().contains(said), "{}", problem.detail());
        }
    }
}
