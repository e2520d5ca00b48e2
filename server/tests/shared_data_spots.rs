//! Real files of meeting spots, read in place from a folder that is not part of the project: `BUURTBOOM_SHARED_DATA`, or
//! `../shared/data` beside it. Where the folder is absent these tests fail; leave them out with `--skip shared_data`.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
use domain::area::{AreaCode, AreaKind};
use server::intake::{
    areas::geojson,
    spots::{self, SpotFormat, demo_spots},
};
use std::{collections::HashSet, path::PathBuf};
use usecases::{
    fakes::{CountingIds, MemoryStore},
    import_areas::import_areas,
    import_spots::import_spots,
    ports::{DirectoryStore as _, SpotsRead},
    report::ImportReport,
};

/// A file of the folder that `BUURTBOOM_SHARED_DATA` names, seen from the project's root, or of the one beside it.
fn file(path: &str) -> Vec<u8> {
    let root = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    let folder = std::env::var_os("BUURTBOOM_SHARED_DATA");
    let folder = root.join(folder.unwrap_or_else(|| "../shared/data".into()));
    let path = folder.join(path);
    std::fs::read(&path).unwrap_or_else(|error| {
        panic!(
            "{}: {error}. These tests read public data that is not part of the project; set BUURTBOOM_SHARED_DATA to its \
             folder, or leave them out with --skip shared_data",
            path.display()
        )
    })
}

/// Imports into the real areas of Heerlen; the report must add up to `records`.
async fn import(read: SpotsRead, records: usize) -> (ImportReport, MemoryStore) {
    let store = MemoryStore::default();
    for areas in [
        "heerlen_gemeente.geojson",
        "heerlen_wijken.geojson",
        "heerlen_buurten.geojson",
    ] {
        let areas = geojson::read(&file(areas), None).unwrap();
        import_areas(&store, areas, false).await.unwrap();
    }
    let report = import_spots(&store, &CountingIds::default(), read, false)
        .await
        .unwrap();
    assert_eq!(report.read(), records, "{report:?}");
    (report, store)
}

async fn import_file(path: &str, records: usize) -> Vec<String> {
    let bytes = file(path);
    assert_eq!(SpotFormat::guess(path, &bytes), SpotFormat::Hsds);
    let report = import(spots::read(SpotFormat::Hsds, &bytes).unwrap(), records)
        .await
        .0;
    assert_eq!((report.created, report.updated, report.unchanged), (0, 0, 0));
    report.rejected.into_iter().map(|remark| remark.reason).collect()
}

const NOT_ON_EARTH: &str = "position: latitude 100 and longitude 101 are not degrees: at most 90 and 180";

#[tokio::test]
async fn shared_data_the_examples_of_hsds_lie_nowhere_and_are_refused_for_that_alone() {
    let mock = "hsds-3.1-mock/data";
    for (path, records) in [
        ("services/ac148810-d857-441c-9679-408f346de14b.json", 1),
        (
            "service_at_locations/e94c9f38-1e8f-4564-91d4-d53501ab1765.json",
            1,
        ),
        ("organizations/d9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610.json", 1),
    ] {
        for reason in import_file(&format!("{mock}/{path}"), records).await {
            assert!(reason.starts_with(NOT_ON_EARTH), "{path}: {reason}");
            for fine in ["phone:", "email:", "url:", "name:"] {
                assert!(!reason.contains(fine), "{path}: {reason}");
            }
        }
    }
}

#[tokio::test]
async fn shared_data_the_good_examples_of_the_uk_profile_lie_nowhere_too() {
    for path in [
        "service_full.json",
        "service_at_location_full.json",
        "service_at_location_list.json",
        "organization_full.json",
    ] {
        let reasons = import_file(&format!("oruk-3.0/Mocks/V3.0-UK-Default/{path}"), 1).await;
        assert!(reasons[0].starts_with(NOT_ON_EARTH), "{path}: {reasons:?}");
        assert!(
            !reasons[0].contains("url:") && !reasons[0].contains("email:"),
            "{path}: {reasons:?}"
        );
    }
    let reasons = import_file("oruk-3.0/Mocks/V3.0-UK-Default/service_list.json", 1).await;
    assert!(
        reasons[0].starts_with("position: there is no position"),
        "{reasons:?}"
    );
}

#[tokio::test]
async fn shared_data_the_bad_examples_are_refused_with_their_reasons() {
    let fail = "oruk-3.0/Mocks/V3.0-UK-Fail";
    let reasons = import_file(&format!("{fail}/service_full.json"), 1).await;
    assert!(
        reasons[0].contains("url: “example/counselling” is no web address"),
        "{reasons:?}"
    );
    assert!(
        reasons[0].contains("email: “email-example_com” is no e-mail address"),
        "{reasons:?}"
    );

    let reasons = import_file(&format!("{fail}/service_list.json"), 4).await;
    assert!(
        reasons
            .iter()
            .all(|reason| reason.contains("name: the service has no name")),
        "{reasons:?}"
    );
    assert!(
        reasons[..3]
            .iter()
            .all(|reason| reason.contains("url: “example_counselling” is no web address"))
    );
    for (reason, email) in reasons.iter().zip([
        "email: “email-example_com” is no e-mail address",
        "email: “email-example_com” is no e-mail address",
        "email: email is true or false, not text",
        "email: email is a number, not text",
    ]) {
        assert!(reason.contains(email), "{reason}");
    }
}

#[test]
fn shared_data_what_holds_no_services_is_one_sentence() {
    for path in [
        "hsds-3.1-mock/data/root.json",
        "hsds-3.1-mock/data/taxonomies/5c4d79d7-cc55-470e-9f1f-8cad074e4892.json",
        "hsds-3.1-mock/data/taxonomy_terms/3f7b145d-84af-42d7-8fae-eaca714b02b2.json",
        "oruk-3.0/Mocks/V3.0-UK-Default/taxonomy_term_list.json",
    ] {
        let sentence = spots::read(SpotFormat::Hsds, &file(path))
            .unwrap_err()
            .to_string();
        assert!(
            sentence.starts_with("the file is JSON but holds no services"),
            "{path}: {sentence}"
        );
    }
}

#[tokio::test]
async fn shared_data_the_demonstration_lies_in_the_real_wijken() {
    let read = demo_spots().unwrap();
    let records = read.drafts.len();
    let (report, store) = import(read, records).await;
    assert_eq!(
        (report.created, report.warnings.len()),
        (records, 1),
        "{:?}",
        report.warnings
    );
    let known = store.load().await.unwrap();
    let taken: HashSet<_> = known
        .spots
        .iter()
        .filter_map(|spot| spot.address.area.district())
        .collect();
    let all: HashSet<AreaCode> = known
        .areas
        .iter()
        .filter(|area| area.code.kind() == AreaKind::District)
        .map(|area| area.code)
        .collect();
    assert_eq!((taken, all.len()), (all, 23));
}

#[tokio::test]
async fn shared_data_of_a_real_border_the_middle_is_taken() {
    let read = spots::read(SpotFormat::Geojson, &file("heerlen_wijken.geojson")).unwrap();
    let report = import(read, 23).await.0;
    assert_eq!((report.created, report.rejected), (23, vec![]));
}
