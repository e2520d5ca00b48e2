//! A coordinator brings meeting spots in from a file.
//!
//! A record is found again by its source: the system and its id there. What exists is never lost: a record that is
//! refused, or that is not in the file any more, stays as it was.
use crate::{
    UsecaseError,
    ports::{DirectoryStore, Ids, SpotsRead},
    report::{ImportReport, Remark},
};
use domain::{
    area::{Area, AreaCode},
    spot::{DraftFault, MeetingSpot, Source, SpotDraft, Surroundings, likely_duplicates, unique_slug},
};
use std::collections::{HashMap, HashSet};

/// Checks every draft and keeps the good ones, all of them in one transaction or, on a dry run, none.
///
/// # Errors
/// When the store cannot answer; nothing is kept then.
pub async fn import_spots(
    store: &dyn DirectoryStore,
    ids: &dyn Ids,
    read: SpotsRead,
    dry_run: bool,
) -> Result<ImportReport, UsecaseError> {
    let known = store.load().await?;
    let mut report = ImportReport {
        rejected: read.rejected,
        warnings: read.warnings,
        dry_run,
        ..ImportReport::default()
    };
    let mut import = Import::new(&known.areas, known.spots);
    for draft in &read.drafts {
        import.take(draft, ids, &mut report);
    }
    import.report_duplicates(&mut report);
    let changed = import.changed();
    if !dry_run && !changed.is_empty() {
        store.save_spots(&changed).await?;
    }
    Ok(report)
}

/// What came of a record of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    /// In the store before, not in the file.
    Untouched,
    Created,
    Updated,
    Unchanged,
}

/// The records as they will be: those of the store, and over them those of the file.
struct Import<'a> {
    areas: &'a [Area],
    spots: Vec<MeetingSpot>,
    fates: Vec<Fate>,
    /// Where in the file each record stands; empty for those that are not in it.
    places: Vec<String>,
    by_source: HashMap<Source, usize>,
    slugs: HashSet<String>,
}

impl<'a> Import<'a> {
    fn new(areas: &'a [Area], spots: Vec<MeetingSpot>) -> Self {
        Self {
            areas,
            fates: vec![Fate::Untouched; spots.len()],
            places: vec![String::new(); spots.len()],
            by_source: spots
                .iter()
                .enumerate()
                .map(|(at, spot)| (spot.source.clone(), at))
                .collect(),
            slugs: spots.iter().map(|spot| spot.slug.clone()).collect(),
            spots,
        }
    }

    fn take(&mut self, draft: &SpotDraft, ids: &dyn Ids, report: &mut ImportReport) {
        let checked = match draft.check(&Surroundings { areas: self.areas }) {
            Ok(checked) => checked,
            Err(faults) => return report.rejected.push(remark(draft, &faults)),
        };
        let mut spot = checked.spot;
        let at = self.by_source.get(&spot.source).copied();
        let fate = if let Some(at) = at {
            if self.fates[at] != Fate::Untouched {
                let reason = format!(
                    "the id “{}” stands in the file before, at {}",
                    draft.external_id, self.places[at]
                );
                return report.rejected.push(Remark {
                    place: draft.place.clone(),
                    reason,
                });
            }
            spot.id.clone_from(&self.spots[at].id);
            spot.slug.clone_from(&self.spots[at].slug);
            if spot == self.spots[at] {
                Fate::Unchanged
            } else {
                Fate::Updated
            }
        } else {
            spot.id = ids.new_id();
            spot.slug = unique_slug(&spot.name, self.district_name(spot.address.area), &self.slugs);
            Fate::Created
        };
        for fault in &checked.warnings {
            report.warnings.push(remark(draft, std::slice::from_ref(fault)));
        }
        match fate {
            Fate::Created => report.created += 1,
            Fate::Updated => report.updated += 1,
            Fate::Unchanged | Fate::Untouched => report.unchanged += 1,
        }
        self.put(at, spot, fate, draft.place.clone());
    }

    fn put(&mut self, at: Option<usize>, spot: MeetingSpot, fate: Fate, place: String) {
        if let Some(at) = at {
            self.spots[at] = spot;
            self.fates[at] = fate;
            self.places[at] = place;
        } else {
            self.by_source.insert(spot.source.clone(), self.spots.len());
            self.slugs.insert(spot.slug.clone());
            self.spots.push(spot);
            self.fates.push(fate);
            self.places.push(place);
        }
    }

    fn district_name(&self, area: AreaCode) -> Option<&'a str> {
        let district = area.district()?;
        self.areas
            .iter()
            .find(|area| area.code == district)
            .map(|area| area.name.as_str())
    }

    /// Pairs of which at least one is in the file; the others were reported when they came in.
    fn report_duplicates(&self, report: &mut ImportReport) {
        for pair in likely_duplicates(&self.spots) {
            let place = |spot: &MeetingSpot| {
                let at = self.by_source.get(&spot.source)?;
                Some(self.places[*at].as_str()).filter(|place| !place.is_empty())
            };
            let (spot, other, place) = match (place(pair.other), place(pair.one)) {
                (Some(place), _) => (pair.other, pair.one, place),
                (None, Some(place)) => (pair.one, pair.other, place),
                (None, None) => continue,
            };
            report.warnings.push(Remark {
                place: place.to_owned(),
                reason: format!(
                    "“{}” is {:.0} m from “{}” ({} {}) and has a similar name: probably one place, both are kept",
                    spot.name, pair.metres, other.name, other.source.system, other.source.external_id
                ),
            });
        }
    }

    fn changed(self) -> Vec<MeetingSpot> {
        let changed = |fate: &Fate| matches!(fate, Fate::Created | Fate::Updated);
        self.spots
            .into_iter()
            .zip(self.fates)
            .filter_map(|(spot, fate)| changed(&fate).then_some(spot))
            .collect()
    }
}

/// All that is said of one record, in one line.
fn remark(draft: &SpotDraft, faults: &[DraftFault]) -> Remark {
    let reasons: Vec<_> = faults
        .iter()
        .map(|fault| format!("{}: {}", fault.field, fault.reason))
        .collect();
    Remark {
        place: draft.place.clone(),
        reason: reasons.join("; "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        fakes::{CountingIds, FailingStore, MemoryStore},
        ports::StoreError,
        sample::{areas, draft},
    };

    async fn import(store: &MemoryStore, ids: &CountingIds, drafts: &[SpotDraft]) -> ImportReport {
        let read = SpotsRead {
            drafts: drafts.to_vec(),
            ..SpotsRead::default()
        };
        let report = import_spots(store, ids, read, false).await.unwrap();
        assert_eq!(report.read(), drafts.len());
        report
    }

    #[tokio::test]
    async fn importing_again_updates_by_source_and_keeps_the_address() {
        let (store, ids) = (MemoryStore::holding(areas(), Vec::new()), CountingIds::default());
        let (one, mut two) = (draft("1", "Het Lindeblad"), draft("2", "De Klaproos"));
        let report = import(&store, &ids, &[one.clone(), two.clone()]).await;
        assert_eq!((report.created, report.updated, report.unchanged), (2, 0, 0));

        two.name = "De Rode Klaproos".to_owned();
        let report = import(&store, &ids, &[one, two]).await;
        assert_eq!((report.created, report.updated, report.unchanged), (0, 1, 1));
        let spots = store.load().await.unwrap().spots;
        let klaproos = spots.iter().find(|spot| spot.source.external_id == "2").unwrap();
        assert_eq!(
            (&*klaproos.name, &*klaproos.slug),
            ("De Rode Klaproos", "de-klaproos")
        );
        assert_eq!(spots.len(), 2);
    }

    #[tokio::test]
    async fn a_dry_run_reports_the_same_and_writes_nothing() {
        let (store, ids) = (MemoryStore::holding(areas(), Vec::new()), CountingIds::default());
        let read = SpotsRead {
            drafts: vec![draft("1", "Het Lindeblad"), draft("2", "")],
            ..SpotsRead::default()
        };
        let tried = import_spots(&store, &ids, read.clone(), true).await.unwrap();
        assert_eq!(store.load().await.unwrap().spots, []);
        let kept = import_spots(&store, &ids, read, false).await.unwrap();
        assert_eq!(
            ImportReport {
                dry_run: false,
                ..tried
            },
            kept
        );
        assert_eq!(kept.rejected[0].reason, "name: there is no name");
        assert_eq!(store.load().await.unwrap().spots.len(), 1);
    }

    #[tokio::test]
    async fn what_is_refused_or_missing_loses_nothing() {
        let (store, ids) = (MemoryStore::holding(areas(), Vec::new()), CountingIds::default());
        import(
            &store,
            &ids,
            &[draft("1", "Het Lindeblad"), draft("2", "De Klaproos")],
        )
        .await;
        let before = store.load().await.unwrap();
        let report = import(&store, &ids, &[draft("1", "")]).await;
        assert_eq!(report.rejected.len(), 1);
        let after = store.load().await.unwrap();
        assert_eq!((before.revision, before.spots), (after.revision, after.spots));
    }

    #[tokio::test]
    async fn one_id_twice_in_a_file_is_refused_the_second_time() {
        let (store, ids) = (MemoryStore::holding(areas(), Vec::new()), CountingIds::default());
        let mut again = draft("1", "De Klaproos");
        again.place = "row 3".to_owned();
        let report = import(&store, &ids, &[draft("1", "Het Lindeblad"), again]).await;
        assert_eq!(report.created, 1);
        assert_eq!(
            report.rejected,
            [Remark {
                place: "row 3".to_owned(),
                reason: "the id “1” stands in the file before, at row 2".to_owned()
            }]
        );
    }

    #[tokio::test]
    async fn likely_duplicates_are_reported_and_kept() {
        let (store, ids) = (MemoryStore::holding(areas(), Vec::new()), CountingIds::default());
        import(&store, &ids, &[draft("1", "Het Lindeblad")]).await;
        let report = import(&store, &ids, &[draft("2", "Buurthuis ’t Lindeblad")]).await;
        assert_eq!((report.created, report.warnings.len()), (1, 1));
        assert_eq!(
            report.warnings[0].reason,
            "“Buurthuis ’t Lindeblad” is 0 m from “Het Lindeblad” (csv 1) and has a similar name: probably one place, \
             both are kept"
        );
        let slugs: Vec<_> = store
            .load()
            .await
            .unwrap()
            .spots
            .into_iter()
            .map(|spot| spot.slug)
            .collect();
        assert_eq!(slugs, ["het-lindeblad", "buurthuis-t-lindeblad"]);
    }

    #[tokio::test]
    async fn one_name_twice_gets_two_addresses() {
        let (store, ids) = (MemoryStore::holding(areas(), Vec::new()), CountingIds::default());
        import(&store, &ids, &[draft("1", "De Linde"), draft("2", "De Linde")]).await;
        let slugs: Vec<_> = store
            .load()
            .await
            .unwrap()
            .spots
            .into_iter()
            .map(|spot| spot.slug)
            .collect();
        assert_eq!(slugs, ["de-linde", "de-linde-heerlen-centrum"]);
    }

    #[tokio::test]
    async fn records_without_a_draft_and_notices_are_in_the_report() {
        let store = MemoryStore::holding(areas(), Vec::new());
        let said = |place: &str| Remark {
            place: place.to_owned(),
            reason: "something".to_owned(),
        };
        let read = SpotsRead {
            drafts: Vec::new(),
            rejected: vec![said("row 3")],
            warnings: vec![said("header")],
        };
        let report = import_spots(&store, &CountingIds::default(), read, false)
            .await
            .unwrap();
        assert_eq!(
            (report.read(), report.rejected, report.warnings),
            (1, vec![said("row 3")], vec![said("header")])
        );
    }

    #[tokio::test]
    async fn a_store_that_is_gone_is_said() {
        let error = import_spots(
            &FailingStore,
            &CountingIds::default(),
            SpotsRead::default(),
            false,
        )
        .await;
        assert!(matches!(
            error,
            Err(UsecaseError::Unavailable(StoreError::Unavailable(_)))
        ));
    }
}
