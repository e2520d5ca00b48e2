//! The meeting spots of the demonstration: invented, over all wijken of Heerlen, marked as examples.
use super::{FileError, csv};
use usecases::ports::SpotsRead;

/// One row a spot, in the columns of the template.
const SPOTS: &str = include_str!("../../../demo/spots.csv");

/// The invented spots, of the system `demo`.
///
/// # Errors
/// When the table that is part of the program is broken, which its tests rule out.
pub fn demo_spots() -> Result<SpotsRead, FileError> {
    csv::read(SPOTS.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::demo_areas::demo_areas;
    use domain::{area::AreaKind, hours::Hours, spot::Accessibility};
    use std::collections::HashSet;
    use usecases::{
        fakes::{CountingIds, MemoryStore},
        import_areas::import_areas,
        import_spots::import_spots,
        ports::DirectoryStore as _,
        report::ImportReport,
    };

    const TEMPLATE: &str = include_str!("../../../demo/spots-template.csv");

    async fn import(read: SpotsRead) -> (ImportReport, MemoryStore) {
        let store = MemoryStore::default();
        import_areas(&store, demo_areas().unwrap(), false).await.unwrap();
        let report = import_spots(&store, &CountingIds::default(), read, false)
            .await
            .unwrap();
        (report, store)
    }

    #[tokio::test]
    async fn every_wijk_has_examples_and_nothing_is_refused() {
        let (report, store) = import(demo_spots().unwrap()).await;
        assert_eq!(report.rejected, []);
        assert!(report.created >= 46, "{}", report.created);
        let warnings: Vec<_> = report
            .warnings
            .iter()
            .map(|warning| warning.reason.as_str())
            .collect();
        assert_eq!(warnings.len(), 1, "{warnings:?}");
        assert!(warnings[0].starts_with("hours: “elke eerste dinsdag na de koffie” cannot be read"));
        let known = store.load().await.unwrap();
        for district in known
            .areas
            .iter()
            .filter(|area| area.code.kind() == AreaKind::District)
        {
            let count = known
                .spots
                .iter()
                .filter(|spot| district.code.contains(spot.address.area))
                .count();
            assert!(count >= 2, "{} has {count}", district.name);
        }
        assert!(
            known
                .spots
                .iter()
                .all(|spot| spot.example && spot.source.system == "demo")
        );
    }

    #[tokio::test]
    async fn the_examples_are_varied() {
        let spots = import(demo_spots().unwrap()).await.1.load().await.unwrap().spots;
        let hours = |is: fn(&Hours) -> bool| spots.iter().filter(|spot| is(&spot.schedule.hours)).count();
        assert!(hours(|hours| *hours == Hours::Unknown) >= 2);
        assert!(hours(|hours| *hours == Hours::ByAppointment) >= 2);
        assert!(hours(|hours| matches!(hours, Hours::Known { .. })) >= 40);
        let languages: HashSet<_> = spots
            .iter()
            .flat_map(|spot| &spot.service.languages)
            .map(String::as_str)
            .collect();
        assert!(
            ["nl", "en", "de", "ar", "pl", "tr", "uk"]
                .iter()
                .all(|tag| languages.contains(tag))
        );
        assert!(spots.iter().any(|spot| spot.freshness.checked_on.is_none()));
        assert!(spots.iter().any(|spot| spot.accessibility
            == Accessibility {
                bus_stop: spot.accessibility.bus_stop.clone(),
                ..Accessibility::default()
            }));
        let slugs: HashSet<_> = spots.iter().map(|spot| spot.slug.as_str()).collect();
        let phones: HashSet<_> = spots
            .iter()
            .filter_map(|spot| spot.contact.phone.as_deref())
            .collect();
        assert_eq!((slugs.len(), phones.len()), (spots.len(), spots.len() - 1));
        assert!(phones.iter().all(|phone| phone.starts_with("045 000 00 ")));
    }

    #[tokio::test]
    async fn the_template_is_read_without_a_remark_and_its_example_only_when_asked() {
        assert_eq!(csv::read(TEMPLATE.as_bytes()), Err(FileError::Empty));
        let filled = TEMPLATE.replace("\n# ", "\n");
        let (report, store) = import(csv::read(filled.as_bytes()).unwrap()).await;
        assert_eq!(
            (report.created, report.rejected, report.warnings),
            (1, vec![], vec![])
        );
        assert_eq!(
            store.load().await.unwrap().spots[0].address.postal_code,
            "6411 AB"
        );
        let columns: Vec<_> = TEMPLATE.lines().next().unwrap().split(';').collect();
        let known: Vec<_> = super::super::columns::Column::ALL
            .iter()
            .map(|column| column.name())
            .collect();
        assert_eq!(columns, known);
    }
}
