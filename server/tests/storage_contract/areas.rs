//! Areas and their figures.
use crate::{
    bench::Bench,
    samples::{area, code, measured_area},
};
use domain::{
    area::{Area, Figure, FigureKey},
    directory::Revision,
};
use usecases::ports::StoreError;

async fn areas(bench: &Bench) -> Vec<Area> {
    bench.directory.load().await.unwrap().areas
}

pub async fn a_new_store_is_empty(bench: &Bench) {
    let parts = bench.directory.load().await.unwrap();
    assert_eq!(parts.revision, Revision(0));
    assert_eq!((parts.areas.len(), parts.spots.len()), (0, 0));
}

pub async fn areas_read_back_by_code(bench: &Bench) {
    let given = [
        measured_area("BU09173301"),
        area("GM0917"),
        area("WK0363AA"),
        measured_area("WK091733"),
    ];
    let revision = bench.directory.save_areas(&given).await.unwrap();
    assert_eq!(revision, Revision(1));
    let [buurt, gemeente, amsterdam, wijk] = given;
    assert_eq!(areas(bench).await, [gemeente, amsterdam, wijk, buurt]);
}

pub async fn a_replaced_area_keeps_its_figures_and_its_neighbours(bench: &Bench) {
    let store = &bench.directory;
    store
        .save_areas(&[measured_area("WK091733"), measured_area("WK091734")])
        .await
        .unwrap();
    let mut renewed = area("WK091733");
    "Molenberg".clone_into(&mut renewed.name);
    renewed.figures.set(FigureKey::Inhabitants, 2024, 3_200.0);
    renewed.figures.set(FigureKey::Dwellings, 2024, 1_500.0);
    store.save_areas(std::slice::from_ref(&renewed)).await.unwrap();

    let mut figures = measured_area("WK091733").figures;
    figures.set(FigureKey::Inhabitants, 2024, 3_200.0);
    figures.set(FigureKey::Dwellings, 2024, 1_500.0);
    let expected = Area { figures, ..renewed };
    assert_eq!(areas(bench).await, [expected, measured_area("WK091734")]);
}

pub async fn figures_are_added_and_replaced(bench: &Bench) {
    let store = &bench.directory;
    store
        .save_areas(&[area("GM0917"), measured_area("WK091733")])
        .await
        .unwrap();
    let (gemeente, wijk) = (code("GM0917"), code("WK091733"));
    let mut figures: Vec<_> = FigureKey::ALL
        .iter()
        .map(|key| (gemeente, *key, 2023, 0.1))
        .collect();
    figures.push((wijk, FigureKey::Inhabitants, 2024, 10.0));
    figures.push((wijk, FigureKey::Inhabitants, 2024, 11.0));
    assert_eq!(store.save_figures(&figures).await.unwrap(), Revision(2));

    let saved = areas(bench).await;
    assert_eq!(saved[0].figures.iter().count(), FigureKey::ALL.len());
    let expected = Figure {
        year: 2023,
        value: 0.1,
    };
    assert!(saved[0].figures.iter().all(|(_, figure)| figure == expected));
    let mut expected = measured_area("WK091733").figures;
    expected.set(FigureKey::Inhabitants, 2024, 11.0);
    assert_eq!(saved[1].figures, expected);
}

pub async fn a_figure_of_an_unknown_area_is_refused_with_all_others(bench: &Bench) {
    let store = &bench.directory;
    store.save_areas(&[area("GM0917")]).await.unwrap();
    let figures = [
        (code("GM0917"), FigureKey::Dwellings, 2024, 5.0),
        (code("GM9999"), FigureKey::Dwellings, 2024, 5.0),
    ];
    let error = store.save_figures(&figures).await.unwrap_err();
    let StoreError::BadRow {
        table, column, row, ..
    } = error
    else {
        panic!("{error}");
    };
    assert_eq!(
        (table, column, row.as_str()),
        ("area_figure", "area_code", "GM9999 dwellings 2024")
    );
    assert_eq!(areas(bench).await, [area("GM0917")]);
    assert_eq!(store.revision().await.unwrap(), Revision(1));
}

pub async fn a_figure_is_a_number(bench: &Bench) {
    let store = &bench.directory;
    store.save_areas(&[area("GM0917")]).await.unwrap();
    for value in [f64::NAN, f64::INFINITY] {
        let refused = store
            .save_figures(&[(code("GM0917"), FigureKey::Density, 2024, value)])
            .await;
        assert!(matches!(refused, Err(StoreError::BadRow { column: "value", .. })));
        let mut infinite = area("GM0917");
        infinite.figures.set(FigureKey::Density, 2024, value);
        let refused = store.save_areas(&[infinite]).await;
        assert!(matches!(refused, Err(StoreError::BadRow { column: "value", .. })));
    }
    assert_eq!(store.revision().await.unwrap(), Revision(1));
}

pub async fn nothing_given_changes_nothing(bench: &Bench) {
    let store = &bench.directory;
    assert_eq!(store.save_areas(&[area("GM0917")]).await.unwrap(), Revision(1));
    assert_eq!(store.save_areas(&[]).await.unwrap(), Revision(1));
    assert_eq!(store.save_figures(&[]).await.unwrap(), Revision(1));
    assert_eq!(store.save_spots(&[]).await.unwrap(), Revision(1));
    assert_eq!(store.revision().await.unwrap(), Revision(1));
}
