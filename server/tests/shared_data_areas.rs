//! The real areas and figures of Heerlen, read in place. The files are not part of the project: without the folder
//! these tests fail and say so, and a runner that knows it is absent leaves them out by their name, `shared_data`.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
use domain::area::{Area, AreaCode, AreaKind, FigureKey};
use geo::{Area as _, BooleanOps as _};
use server::{
    intake::{
        areas::{figures_csv, geojson},
        demo_areas::demo_areas,
    },
    storage::Storage,
};
use std::{fs, path::PathBuf};
use usecases::{
    fakes::MemoryStore,
    import_areas::import_areas,
    import_figures::import_figures,
    ports::{AreasRead, DirectoryStore as _},
    report::ImportReport,
};

/// A file of the folder that `BUURTBOOM_SHARED_DATA` names, seen from the project's root, or of the one beside it.
fn bytes(name: &str) -> Vec<u8> {
    let root = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    let folder = std::env::var_os("BUURTBOOM_SHARED_DATA");
    let folder = root.join(folder.unwrap_or_else(|| "../shared/data".into()));
    let path = folder.join(name);
    fs::read(&path).unwrap_or_else(|error| {
        panic!(
            "{} cannot be read ({error}): set BUURTBOOM_SHARED_DATA to the folder with the real files, or leave the \
             tests named shared_data out",
            path.display()
        )
    })
}

fn real_areas() -> AreasRead {
    let mut read = AreasRead::default();
    for name in [
        "heerlen_gemeente.geojson",
        "heerlen_wijken.geojson",
        "heerlen_buurten.geojson",
    ] {
        read.append(geojson::read(&bytes(name), None).unwrap());
    }
    read
}

async fn import(store: &MemoryStore, read: AreasRead) -> ImportReport {
    import_areas(store, read, false).await.unwrap()
}

async fn areas(store: &MemoryStore) -> Vec<Area> {
    store.load().await.unwrap().areas
}

fn figure(areas: &[Area], code: &str, key: FigureKey, year: u16) -> Option<f64> {
    let code = AreaCode::parse(code).unwrap();
    let area = areas.iter().find(|area| area.code == code).unwrap();
    area.figures.in_year(key, year).map(|figure| figure.value)
}

#[tokio::test]
async fn shared_data_holds_one_gemeente_23_wijken_and_57_buurten() {
    let store = MemoryStore::default();
    let report = import(&store, real_areas()).await;
    assert_eq!((report.created, report.read()), (81, 81));
    assert_eq!((report.rejected, report.warnings), (vec![], vec![]));
    let areas = areas(&store).await;
    let count = |kind| areas.iter().filter(|area| area.code.kind() == kind).count();
    assert_eq!(count(AreaKind::Municipality), 1);
    assert_eq!(count(AreaKind::District), 23);
    assert_eq!(count(AreaKind::Neighbourhood), 57);
    assert_eq!(
        figure(&areas, "WK091733", FigureKey::Inhabitants, 2024),
        Some(5_510.0)
    );
    assert_eq!(
        figure(&areas, "BU09171000", FigureKey::Age65Plus, 2020),
        Some(755.0)
    );
}

#[tokio::test]
async fn shared_data_read_twice_changes_nothing() {
    let store = MemoryStore::default();
    import(&store, real_areas()).await;
    let revision = store.revision().await.unwrap();
    let report = import(&store, real_areas()).await;
    assert_eq!((report.unchanged, report.read()), (81, 81));
    assert_eq!(store.revision().await.unwrap(), revision);
}

/// The outlines are simplified, so a buurt may stick out of its wijk by a few metres.
#[tokio::test]
async fn shared_data_has_every_buurt_in_its_wijk() {
    let store = MemoryStore::default();
    import(&store, real_areas()).await;
    let areas = areas(&store).await;
    for buurt in areas
        .iter()
        .filter(|area| area.code.kind() == AreaKind::Neighbourhood)
    {
        let wijk = areas
            .iter()
            .find(|area| Some(area.code) == buurt.code.parent())
            .unwrap();
        let (inner, outer) = (buurt.outline.as_ref().unwrap(), wijk.outline.as_ref().unwrap());
        assert!(
            outer.contains(buurt.centre),
            "the centre of {} lies in {}",
            buurt.code,
            wijk.code
        );
        let common = inner.polygons().intersection(outer.polygons()).unsigned_area();
        let share = common / inner.polygons().unsigned_area();
        assert!(share > 0.99, "{share} of {} lies in {}", buurt.code, wijk.code);
    }
}

#[tokio::test]
async fn shared_data_replaces_the_drawn_areas_and_is_not_replaced() {
    let store = MemoryStore::default();
    import(&store, demo_areas().unwrap()).await;
    let report = import(&store, real_areas()).await;
    assert_eq!((report.updated, report.read()), (81, 81));
    assert!(areas(&store).await.iter().all(|area| !area.approximate));
    let before = areas(&store).await;
    import(&store, demo_areas().unwrap()).await;
    for (before, after) in before.iter().zip(areas(&store).await) {
        assert_eq!(
            (&before.outline, &before.name, before.approximate),
            (&after.outline, &after.name, false)
        );
        for (key, figure) in before.figures.iter() {
            assert_eq!(
                after.figures.in_year(key, figure.year),
                Some(figure),
                "{} {key:?}",
                after.code
            );
        }
    }
}

/// A border goes through text and back in a database: it must come out as the same border.
#[tokio::test]
async fn shared_data_in_a_database_is_unchanged_when_it_comes_again() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}", folder.path().join("areas.db").display());
    let storage = Storage::connect(&url.parse().unwrap()).await.unwrap();
    let store = storage.directory();
    let mut revisions = Vec::new();
    for (created, updated, unchanged) in [(81, 0, 0), (0, 0, 81)] {
        let report = import_areas(&*store, real_areas(), false).await.unwrap();
        assert_eq!(
            (report.created, report.updated, report.unchanged),
            (created, updated, unchanged)
        );
        revisions.push(store.revision().await.unwrap());
    }
    assert_eq!(revisions[0], revisions[1]);
    for (created, unchanged) in [(405, 0), (0, 405)] {
        let table = figures_csv::read(&bytes("heerlen_kwb_2016_2020.csv")).unwrap();
        let report = import_figures(&*store, table, false).await.unwrap();
        assert_eq!(report.updated + report.rejected.len(), 0, "{:?}", report.rejected);
        assert_eq!((report.created, report.unchanged), (created, unchanged));
    }
    storage.close().await;
}

/// A drawn area is good enough to find one's way: most of the gemeente lies in the wijk that it should.
#[tokio::test]
async fn shared_data_is_much_like_the_drawn_areas() {
    let (real, drawn) = (MemoryStore::default(), MemoryStore::default());
    import(&real, real_areas()).await;
    import(&drawn, demo_areas().unwrap()).await;
    let (real, drawn) = (areas(&real).await, areas(&drawn).await);
    let (mut common, mut whole) = (0.0, 0.0);
    for (real, drawn) in real.iter().zip(&drawn) {
        assert_eq!((real.code, &real.name), (drawn.code, &drawn.name));
        assert!(real.centre.metres_to(drawn.centre) < 1_500.0, "{}", real.code);
        if real.code.kind() == AreaKind::District {
            let (real, drawn) = (real.outline.as_ref().unwrap(), drawn.outline.as_ref().unwrap());
            common += real.polygons().intersection(drawn.polygons()).unsigned_area();
            whole += real.polygons().unsigned_area();
        }
    }
    assert!(
        common / whole > 0.6,
        "{} of the gemeente is drawn in the right wijk",
        common / whole
    );
}

#[tokio::test]
async fn shared_data_has_figures_for_every_area() {
    let store = MemoryStore::default();
    import(&store, real_areas()).await;
    for (name, rows) in [
        ("heerlen_kwb_2016_2020.csv", 5 * 81),
        ("heerlen_wijken_2024.csv", 24),
    ] {
        let table = || figures_csv::read(&bytes(name)).unwrap();
        let report = import_figures(&store, table(), false).await.unwrap();
        assert_eq!((report.read(), report.rejected), (rows, vec![]), "{name}");
        let again = import_figures(&store, table(), false).await.unwrap();
        assert_eq!((again.unchanged, again.read()), (rows, rows), "{name}");
    }
    let areas = areas(&store).await;
    assert_eq!(
        figure(&areas, "GM0917", FigureKey::HouseholdSize, 2016),
        Some(1.9)
    );
    assert_eq!(
        figure(&areas, "GM0917", FigureKey::SocialSupportClients, 2016),
        None,
        "an empty cell is unknown"
    );
    assert_eq!(
        figure(&areas, "WK091733", FigureKey::Dwellings, 2024),
        Some(3_657.0)
    );
}
