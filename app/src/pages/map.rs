//! The list and the map.
use super::Face;
use crate::{islands::SpotMap, request::PageContext, wire::MapWords};
use leptos::prelude::*;

pub(super) fn face(_pairs: &[(String, String)], context: &PageContext) -> Face {
    let words = context.words();
    let main = view! { <h1>{words.map_title()}</h1><p>{words.map_count(3)}{words.open_until("16.00")}</p>
    <SpotMap spots=Vec::new() bounds=(50.0,5.0,51.0,6.0) tiles=None words=MapWords::default()/> };
    Face {
        status: 200,
        title: words.map_title().to_owned(),
        main: main.into_any(),
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        language::Language,
        render,
        request::{PageContext, Site},
        routes::Route,
    };
    use chrono::DateTime;
    use domain::{
        directory::{Directory, DirectoryParts},
        hours::moment,
    };
    use std::sync::Arc;

    #[test]
    fn renders() {
        let context = PageContext {
            site: Arc::new(Site::default()),
            directory: Arc::new(Directory::build(DirectoryParts::default())),
            now: moment(DateTime::UNIX_EPOCH),
            language: Language::Nl,
            district: None,
        };
        let html = render::page(&Route::Map(vec![]), &context).html;
        assert!(html.contains("3 plekken"));
    }
}
