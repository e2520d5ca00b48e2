//! A coordinator brings hosted moments in from a file.
//!
//! A moment is found again by its id. What exists is never lost: a moment that is refused, or that is not in the file any more,
//! stays as it was.
use crate::{
    UsecaseError,
    ports::{Clock, MomentStore, MomentsRead},
    report::{ImportReport, Remark},
};
use domain::{
    directory::Directory,
    meeting::{MomentDraft, MomentFault, repeated_ids},
};
use std::collections::{BTreeMap, BTreeSet};

/// Checks every draft against the meeting spots and keeps the good ones, all of them in one transaction or, on a dry run, none.
///
/// # Errors
/// When the store cannot answer; nothing is kept then.
pub async fn import_moments(
    directory: &Directory,
    store: &dyn MomentStore,
    clock: &dyn Clock,
    read: MomentsRead,
    dry_run: bool,
) -> Result<ImportReport, UsecaseError> {
    let now = clock.now().timestamp_millis();
    let known = store.moments().await?;
    let known: BTreeMap<_, _> = known.iter().map(|moment| (moment.id.as_str(), moment)).collect();
    let mut report = ImportReport {
        rejected: read.rejected,
        warnings: read.warnings,
        dry_run,
        ..ImportReport::default()
    };
    let repeated: BTreeSet<_> = repeated_ids(&read.drafts).into_iter().collect();
    let mut changed = Vec::new();
    for draft in &read.drafts {
        if repeated.contains(draft.id.trim()) {
            let reason = format!("the id “{}” stands in the file more than once", draft.id.trim());
            report.rejected.push(remark(draft, reason));
            continue;
        }
        match draft.check(directory, now) {
            Err(faults) => {
                let refusing = faults.iter().filter(|fault| fault.refuses);
                report.rejected.push(remark(draft, sentence(refusing)));
            }
            Ok(checked) => {
                if !checked.warnings.is_empty() {
                    report
                        .warnings
                        .push(remark(draft, sentence(checked.warnings.iter())));
                }
                match known.get(checked.moment.id.as_str()) {
                    None => report.created += 1,
                    Some(before) if **before == checked.moment => {
                        report.unchanged += 1;
                        continue;
                    }
                    Some(_) => report.updated += 1,
                }
                changed.push(checked.moment);
            }
        }
    }
    if !dry_run && !changed.is_empty() {
        store.save_moments(&changed).await?;
    }
    Ok(report)
}

fn remark(draft: &MomentDraft, reason: String) -> Remark {
    Remark {
        place: draft.place.clone(),
        reason,
    }
}

/// "hours: …; room: …"
fn sentence<'a>(faults: impl Iterator<Item = &'a MomentFault>) -> String {
    let parts: Vec<_> = faults
        .map(|fault| format!("{}: {}", fault.field, fault.reason))
        .collect();
    parts.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::town::{Town, moment};

    fn row(place: &str, id: &str, hours: &str) -> MomentDraft {
        MomentDraft {
            place: place.to_owned(),
            id: id.to_owned(),
            spot: "het-lindeblad".to_owned(),
            host: "de gastvrouw".to_owned(),
            hours: hours.to_owned(),
            room: "4".to_owned(),
            example: "yes".to_owned(),
        }
    }

    async fn import(town: &Town, drafts: Vec<MomentDraft>, dry_run: bool) -> ImportReport {
        let read = MomentsRead {
            drafts,
            ..MomentsRead::default()
        };
        import_moments(&town.directory, &town.store, &town.clock, read, dry_run)
            .await
            .unwrap()
    }

    #[tokio::test]
    async fn rows_are_created_updated_unchanged_or_rejected() {
        let town = Town::new();
        let first = || {
            vec![
                row("row 2", "wo", "We 10:00-11:30"),
                row("row 3", "vr", "Fr 14:00-16:00"),
            ]
        };
        assert_eq!(import(&town, first(), true).await.created, 2);
        assert_eq!(town.store.moments().await.unwrap(), []);
        assert_eq!(import(&town, first(), false).await.created, 2);
        let again = import(&town, first(), false).await;
        assert_eq!((again.unchanged, again.read()), (2, 2));
        let report = import(
            &town,
            vec![
                row("row 2", "wo", "We 10:30-12:00"),
                row("row 3", "di", "di 10-12"),
                row("row 4", "ma", "Mo 10:00-11:30"),
                row("row 5", " ma", "Mo 14:00-15:30"),
            ],
            false,
        )
        .await;
        assert_eq!((report.updated, report.created, report.rejected.len()), (1, 0, 3));
        assert!(
            report.rejected[0]
                .reason
                .starts_with("hours: “di 10-12” cannot be read")
        );
        assert_eq!(
            report.rejected[1].reason,
            "the id “ma” stands in the file more than once"
        );
        let kept = town.store.moments().await.unwrap();
        assert_eq!(
            kept,
            [moment("vr", "Fr 14:00-16:00"), moment("wo", "We 10:30-12:00")]
        );
    }
}
