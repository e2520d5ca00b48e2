//! Somebody brings the boundaries of a gemeente, its wijken and its buurten.
use crate::{
    UsecaseError,
    ports::{AreasRead, DirectoryStore},
    report::{ImportReport, Remark},
};
use domain::area::{Area, AreaCode, AreaDraft};
use std::collections::{BTreeMap, BTreeSet};

/// Checks every draft, keeps what is new or changed in one transaction, and reports. Importing the same once more
/// changes nothing, not even the revision; areas that are known and do not come in stay.
///
/// # Errors
/// When the store cannot answer. A draft that cannot be kept is no error but a line in the report.
pub async fn import_areas(
    store: &dyn DirectoryStore,
    read: AreasRead,
    dry_run: bool,
) -> Result<ImportReport, UsecaseError> {
    let mut import = Import::into(store.load().await?.areas, &read.drafts);
    import.report = ImportReport {
        rejected: read.rejected,
        warnings: read.warnings,
        dry_run,
        ..ImportReport::default()
    };
    for draft in read.drafts {
        import.take(&draft);
    }
    if !dry_run && !import.changed.is_empty() {
        store.save_areas(&import.changed).await?;
    }
    Ok(import.report)
}

struct Import {
    known: BTreeMap<AreaCode, Area>,
    /// Codes of all areas that are there or come in.
    codes: BTreeSet<AreaCode>,
    /// Where each code of this import stood first.
    seen: BTreeMap<AreaCode, String>,
    changed: Vec<Area>,
    report: ImportReport,
}

impl Import {
    fn into(areas: Vec<Area>, drafts: &[AreaDraft]) -> Self {
        let known: BTreeMap<_, _> = areas.into_iter().map(|area| (area.code, area)).collect();
        let coming = drafts
            .iter()
            .filter_map(|draft| AreaCode::parse(&draft.code).ok());
        Self {
            codes: known.keys().copied().chain(coming).collect(),
            known,
            seen: BTreeMap::new(),
            changed: Vec::new(),
            report: ImportReport::default(),
        }
    }

    fn take(&mut self, draft: &AreaDraft) {
        let (fresh, warnings) = match draft.check(&self.codes) {
            Ok(checked) => checked,
            Err(faults) => {
                let faults: Vec<_> = faults.iter().map(ToString::to_string).collect();
                return self.reject(draft, faults.join("; "));
            }
        };
        if let Some(place) = self.seen.get(&fresh.code) {
            let reason = format!("{} was read before, at {place}", fresh.code);
            return self.reject(draft, reason);
        }
        self.seen.insert(fresh.code, draft.place.clone());
        self.report.warnings.extend(warnings.iter().map(|warning| Remark {
            place: draft.place.clone(),
            reason: format!("{}: {warning}", fresh.code),
        }));
        self.keep(fresh);
    }

    fn keep(&mut self, fresh: Area) {
        let known = self.known.get(&fresh.code);
        let mut area = match known {
            Some(known) => known.renewed(&fresh),
            None => fresh,
        };
        area.slug = self.own_slug(&area);
        match known {
            Some(known) if known.same_as(&area) => {
                self.report.unchanged += 1;
                return;
            }
            Some(_) => self.report.updated += 1,
            None => self.report.created += 1,
        }
        self.changed.push(area.clone());
        self.known.insert(area.code, area);
    }

    /// The name in the address of its page, with the end of its code when another area of its kind in the gemeente
    /// already has the name.
    fn own_slug(&self, area: &Area) -> String {
        let taken = |slug: &str| {
            self.known.values().any(|other| {
                other.slug == slug
                    && other.code != area.code
                    && other.code.kind() == area.code.kind()
                    && other.code.municipality() == area.code.municipality()
            })
        };
        if taken(&area.slug) {
            let code = area.code.to_string().to_lowercase();
            format!("{}-{}", area.slug, &code[code.len().min(6)..])
        } else {
            area.slug.clone()
        }
    }

    fn reject(&mut self, draft: &AreaDraft, reason: String) {
        self.report.rejected.push(Remark {
            place: draft.place.clone(),
            reason,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fakes::{FailingStore, MemoryStore};
    use domain::area::FigureKey;

    /// A square of 0.01 degree, `step` squares east of the western edge of Heerlen.
    fn draft(code: &str, name: &str, step: u32) -> AreaDraft {
        let west = 5.9 + f64::from(step) * 0.01;
        let corners = vec![
            (west, 50.88),
            (west + 0.01, 50.88),
            (west + 0.01, 50.89),
            (west, 50.89),
        ];
        AreaDraft {
            place: format!("feature {code}"),
            code: code.into(),
            name: name.into(),
            border: Some(geo::MultiPolygon(vec![geo::Polygon::new(corners.into(), vec![])])),
            figures: vec![(FigureKey::Inhabitants, 2024, 500.0)],
            ..AreaDraft::default()
        }
    }

    fn read(drafts: Vec<AreaDraft>) -> AreasRead {
        AreasRead {
            drafts,
            ..AreasRead::default()
        }
    }

    fn heerlen() -> Vec<AreaDraft> {
        vec![
            draft("GM0917", "Heerlen", 0),
            draft("WK091733", "Wijk 33 Heerlen-Centrum", 1),
            draft("BU09173300", "Heerlen-Centrum", 2),
            draft("BU09173301", "Verspreide huizen", 3),
            draft("BU09173400", "Verspreide huizen", 4),
        ]
    }

    async fn counts(store: &MemoryStore, drafts: Vec<AreaDraft>) -> (usize, usize, usize, usize) {
        let count = drafts.len();
        let report = import_areas(store, read(drafts), false).await.unwrap();
        assert_eq!(report.read(), count, "every record is counted once");
        (
            report.created,
            report.updated,
            report.unchanged,
            report.rejected.len(),
        )
    }

    #[tokio::test]
    async fn the_same_file_once_more_changes_nothing() {
        let store = MemoryStore::default();
        assert_eq!(counts(&store, heerlen()).await, (5, 0, 0, 0));
        let revision = store.revision().await.unwrap();
        assert_eq!(counts(&store, heerlen()).await, (0, 0, 5, 0));
        assert_eq!(store.revision().await.unwrap(), revision);
        let mut other = heerlen();
        other[1].name = "Centrum".into();
        assert_eq!(counts(&store, other).await, (0, 1, 4, 0));
    }

    #[tokio::test]
    async fn areas_of_one_name_have_their_own_addresses_for_ever() {
        let store = MemoryStore::default();
        for _ in 0..2 {
            counts(&store, heerlen()).await;
            let slugs: Vec<_> = store
                .load()
                .await
                .unwrap()
                .areas
                .into_iter()
                .map(|area| area.slug)
                .collect();
            assert_eq!(
                slugs,
                [
                    "heerlen",
                    "heerlen-centrum",
                    "heerlen-centrum",
                    "verspreide-huizen",
                    "verspreide-huizen-3400"
                ]
            );
        }
    }

    #[tokio::test]
    async fn a_dry_run_tells_the_same_and_writes_nothing() {
        let store = MemoryStore::default();
        let report = import_areas(&store, read(heerlen()), true).await.unwrap();
        assert_eq!((report.created, report.dry_run), (5, true));
        assert_eq!(store.load().await.unwrap().areas, []);
    }

    #[tokio::test]
    async fn what_is_refused_keeps_nothing_else_out() {
        let store = MemoryStore::default();
        let mut drafts = heerlen();
        drafts.push(draft("GM0917", "Heerlen", 5));
        drafts.push(draft("paris", "", 6));
        let mut file = read(drafts);
        file.rejected.push(Remark {
            place: "feature 8".into(),
            reason: "no geometry".into(),
        });
        let report = import_areas(&store, file, false).await.unwrap();
        assert_eq!((report.created, report.read()), (5, 8));
        let reasons: Vec<_> = report
            .rejected
            .iter()
            .map(|remark| remark.reason.as_str())
            .collect();
        assert_eq!(reasons[1], "GM0917 was read before, at feature GM0917");
        assert!(
            reasons[2].starts_with("\"paris\" is not an area code"),
            "{}",
            reasons[2]
        );
        assert!(reasons[2].contains("the name cannot be used"), "{}", reasons[2]);
    }

    #[tokio::test]
    async fn a_wijk_that_nobody_brought_is_missed() {
        let store = MemoryStore::default();
        let report = import_areas(&store, read(heerlen()), false).await.unwrap();
        let [missed] = report.warnings.as_slice() else {
            panic!("{:?}", report.warnings);
        };
        assert_eq!(
            missed.reason,
            "BU09173400: it lies in WK091734, which is not known here: import that area too"
        );
    }

    #[tokio::test]
    async fn a_real_border_replaces_a_drawn_one_and_stays() {
        let store = MemoryStore::default();
        let drawn = AreaDraft {
            approximate: true,
            ..draft("GM0917", "Heerlen", 0)
        };
        let real = draft("GM0917", "Heerlen", 1);
        assert_eq!(counts(&store, vec![drawn.clone()]).await, (1, 0, 0, 0));
        assert_eq!(counts(&store, vec![real]).await, (0, 1, 0, 0));
        assert_eq!(counts(&store, vec![drawn]).await, (0, 0, 1, 0));
        assert!(!store.load().await.unwrap().areas[0].approximate);
    }

    #[tokio::test]
    async fn a_store_that_is_gone_is_an_error() {
        let result = import_areas(&FailingStore, read(heerlen()), false).await;
        assert!(matches!(result, Err(UsecaseError::Unavailable(_))));
    }
}
