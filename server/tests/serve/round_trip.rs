//! What comes in as HSDS goes out as HSDS, and coming in again changes nothing. The files are read in place from a folder that
//! is not part of the project, see `tests/shared_data_spots.rs`.
use crate::{
    changes::becomes_visible,
    spawn::{App, app},
};
use server::intake::spots::hsds;
use std::path::PathBuf;
use usecases::{fakes::CountingIds, import_spots::import_spots, report::ImportReport};

/// A file of the public data, with its place on no earth put into Heerlen.
fn in_heerlen(path: &str) -> String {
    let root = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    let folder = std::env::var_os("BUURTBOOM_SHARED_DATA");
    let path = root
        .join(folder.unwrap_or_else(|| "../shared/data".into()))
        .join(path);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| {
        panic!(
            "{}: {error}. This test reads public data that is not part of the project; set BUURTBOOM_SHARED_DATA to its \
             folder, or leave it out with --skip shared_data",
            path.display()
        )
    });
    assert!(text.contains("\"latitude\": 100,") && text.contains("\"longitude\": 101,"));
    text.replace("\"latitude\": 100,", "\"latitude\": 50.888,")
        .replace("\"longitude\": 101,", "\"longitude\": 5.979,")
}

async fn import(app: &App, text: &str, dry_run: bool) -> ImportReport {
    let read = hsds::read(text.as_bytes()).unwrap();
    let store = app.ports.store.as_ref();
    import_spots(store, &CountingIds::default(), read, dry_run)
        .await
        .unwrap()
}

#[tokio::test]
async fn shared_data_what_is_imported_comes_out_again() {
    let (mock, profile) = ("hsds-3.1-mock/data", "oruk-3.0/Mocks/V3.0-UK-Default");
    for path in [
        format!("{mock}/services/ac148810-d857-441c-9679-408f346de14b.json"),
        format!("{mock}/service_at_locations/e94c9f38-1e8f-4564-91d4-d53501ab1765.json"),
        format!("{mock}/organizations/d9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610.json"),
        format!("{profile}/service_full.json"),
        format!("{profile}/service_at_location_full.json"),
        format!("{profile}/service_at_location_list.json"),
        format!("{profile}/organization_full.json"),
    ] {
        let app = app().await;
        let report = import(&app, &in_heerlen(&path), false).await;
        assert_eq!((report.created, &report.rejected), (1, &vec![]), "{path}");

        let own = app.ports.store.load().await.unwrap().spots;
        let id = &own
            .iter()
            .find(|spot| spot.source.system == "hsds")
            .unwrap()
            .source
            .external_id;
        let one = format!("/hsds/3.1/service_at_locations/{id}");
        becomes_visible(&app, &one).await;
        for address in [
            one.as_str(),
            "/hsds/3.1/services?full=true",
            "/hsds/3.1/service_at_locations?full=true",
            "/hsds/3.1/organizations?full=true&full_service=true",
        ] {
            let text = app.get(address).await.text().await.unwrap();
            let report = import(&app, &text, true).await;
            assert_eq!(
                (report.updated, report.unchanged),
                (0, 1),
                "{path} {address}: {report:?}"
            );
            assert_eq!(report.rejected, [], "{path} {address}");
        }
    }
}
