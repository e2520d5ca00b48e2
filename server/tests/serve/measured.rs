//! The page that ours is measured against must stay the same page, or the measurement says nothing.
use crate::{maud_page::MaudPage, maud_page::same, records::Invented, records::now};
use app::{
    language::Language,
    render,
    request::{PageContext, Site},
    routes::Route,
};
use domain::{directory::Directory, hours::moment};
use std::sync::Arc;

#[test]
fn the_page_in_maud_says_what_ours_says() {
    let records = Invented::spots(200).unwrap();
    let context = PageContext {
        site: Arc::new(Site::default()),
        directory: Arc::new(Directory::build(records.0.clone())),
        now: moment(now()),
        language: Language::Nl,
        district: None,
    };
    let ours = render::page(&Route::Map(Vec::new()), &context).html;
    let theirs = MaudPage::around(&records.0, ours.as_bytes()).unwrap().draw();
    assert_eq!(ours.matches("<li id=\"p").count(), 200);
    same(ours.as_bytes(), theirs.as_bytes()).unwrap();
    let changed = theirs.replacen("Gratis</li>", "Duur</li>", 1);
    assert!(same(ours.as_bytes(), changed.as_bytes()).is_err());
}
