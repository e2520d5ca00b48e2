//! What is wrong with the records of an installation, in sentences for whoever keeps them.
use chrono::NaiveDate;
use domain::{
    area::{Area, AreaKind},
    directory::Directory,
    hours::Hours,
    spot::{FreshnessStatus, MeetingSpot, likely_duplicates},
};

/// So many names stand in one sentence; of the others it gives the number.
const NAMES_IN_A_SENTENCE: usize = 5;

/// So many likely duplicates get a sentence of their own.
const PAIRS_NAMED: usize = 10;

/// Every finding about areas and meeting spots on the day `today`, one sentence each; empty when all is well. One
/// finding names a few records and counts the rest, so that a list of thousands stays a page.
#[must_use]
pub fn check_records(directory: &Directory, today: NaiveDate) -> Vec<String> {
    let spots = directory.spots();
    let mut said = Vec::new();
    said.extend(check_areas(directory));
    said.extend(districts_without_spots(directory));
    let mut say = |what: &str, is_so: &dyn Fn(&MeetingSpot) -> bool| {
        let names: Vec<_> = spots
            .iter()
            .filter(|spot| is_so(spot))
            .map(|spot| spot.name.as_str())
            .collect();
        said.extend(sentence("meeting spot", what, &names));
    };
    say("never checked", &|spot| {
        spot.freshness.status(today) == FreshnessStatus::Never
    });
    say("last checked too long ago", &|spot| {
        matches!(spot.freshness.status(today), FreshnessStatus::Old { .. })
    });
    say("without known opening hours", &|spot| {
        spot.schedule.hours == Hours::Unknown
    });
    say(
        "with opening hours that cannot be read, shown as unknown",
        &|spot| matches!(spot.schedule.hours, Hours::Unreadable { .. }),
    );
    say("outside the area that it is filed under", &|spot| {
        !lies_in_its_area(directory, spot)
    });
    said.extend(check_duplicates(spots));
    said
}

fn check_duplicates(spots: &[MeetingSpot]) -> Vec<String> {
    let pairs = likely_duplicates(spots);
    let named = pairs.iter().take(PAIRS_NAMED).map(|pair| {
        format!(
            "“{}” and “{}” are {:.0} m apart and have similar names: probably one place.",
            pair.one.name, pair.other.name, pair.metres
        )
    });
    let more = pairs.len().saturating_sub(PAIRS_NAMED);
    let rest = (more > 0).then(|| format!("{more} more pairs of meeting spots are probably one place each."));
    named.chain(rest).collect()
}

fn check_areas(directory: &Directory) -> Option<String> {
    if directory.areas().is_empty() {
        return Some("No area is known: import areas first.".to_owned());
    }
    let names: Vec<_> = directory
        .areas()
        .iter()
        .filter(|area| area.approximate)
        .map(|area| area.name.as_str())
        .collect();
    sentence("area", "with an approximate border; import the real ones", &names)
}

/// A wijk without a meeting spot is a gap in what there is, not a fault in a record.
fn districts_without_spots(directory: &Directory) -> Option<String> {
    let taken = |district: &Area| {
        directory
            .spots()
            .iter()
            .any(|spot| district.code.contains(spot.address.area))
    };
    let names: Vec<_> = directory
        .districts()
        .filter(|area| !taken(area))
        .map(|area| area.name.as_str())
        .collect();
    sentence("wijk", "without any meeting spot", &names)
}

/// Whether a spot lies where it is filed. A border that is not known, or only drawn around centres, proves nothing.
fn lies_in_its_area(directory: &Directory, spot: &MeetingSpot) -> bool {
    let Some(area) = directory.area(spot.address.area) else {
        return false;
    };
    match &area.outline {
        Some(outline) if !area.approximate && area.code.kind() != AreaKind::Municipality => {
            outline.contains(spot.position)
        }
        _ => true,
    }
}

/// "3 meeting spots never checked: A, B, C."; nothing when there are none.
fn sentence(noun: &str, what: &str, names: &[&str]) -> Option<String> {
    let plural = match (noun, names.len()) {
        (_, 0) => return None,
        (_, 1) => noun.to_owned(),
        ("wijk", _) => "wijken".to_owned(),
        _ => format!("{noun}s"),
    };
    let list = names
        .iter()
        .take(NAMES_IN_A_SENTENCE)
        .copied()
        .collect::<Vec<_>>()
        .join(", ");
    let more = names.len().saturating_sub(NAMES_IN_A_SENTENCE);
    let rest = if more > 0 {
        format!(" and {more} more")
    } else {
        String::new()
    };
    Some(format!("{} {plural} {what}: {list}{rest}.", names.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{areas, draft, spot};
    use domain::{
        directory::{DirectoryParts, Revision},
        spot::SpotDraft,
    };

    fn findings(areas: Vec<Area>, drafts: &[SpotDraft]) -> Vec<String> {
        let directory = Directory::build(DirectoryParts {
            moments: Vec::new(),
            revision: Revision(1),
            areas,
            spots: drafts.iter().map(spot).collect(),
            tree: None,
        });
        check_records(&directory, NaiveDate::from_ymd_opt(2026, 11, 24).unwrap())
    }

    fn good(id: &str, name: &str) -> SpotDraft {
        SpotDraft {
            hours: "Mo-Fr 10:00-16:00".to_owned(),
            ..draft(id, name)
        }
    }

    #[test]
    fn a_wijk_without_spots_and_an_approximate_border_are_said() {
        assert_eq!(
            findings(areas(), &[good("1", "Het Lindeblad")]),
            ["1 wijk without any meeting spot: Molenberg."]
        );
        let mut approximate = areas();
        approximate[1].approximate = true;
        assert_eq!(
            findings(approximate, &[good("1", "Het Lindeblad")])[0],
            "1 area with an approximate border; import the real ones: Heerlen-Centrum."
        );
    }

    #[test]
    fn old_unreadable_misplaced_and_double_records_are_named() {
        let old = SpotDraft {
            checked_on: "2025-01-01".to_owned(),
            ..good("1", "De Klaproos")
        };
        let never = SpotDraft {
            checked_on: String::new(),
            hours: String::new(),
            ..good("2", "De Meidoorn")
        };
        let unreadable = SpotDraft {
            hours: "elke ochtend na de koffie".to_owned(),
            ..good("3", "Het Vlierhuis")
        };
        let misplaced = SpotDraft {
            area: "WK091739".to_owned(),
            ..good("4", "De Akelei")
        };
        let double = good("5", "Trefpunt De Klaproos");
        let said = findings(areas(), &[old, never, unreadable, misplaced, double]);
        assert_eq!(
            said,
            [
                "1 meeting spot never checked: De Meidoorn.",
                "1 meeting spot last checked too long ago: De Klaproos.",
                "1 meeting spot without known opening hours: De Meidoorn.",
                "1 meeting spot with opening hours that cannot be read, shown as unknown: Het Vlierhuis.",
                "1 meeting spot outside the area that it is filed under: De Akelei.",
                "“De Klaproos” and “Trefpunt De Klaproos” are 0 m apart and have similar names: probably one place.",
            ]
        );
    }

    #[test]
    fn many_names_are_counted() {
        let drafts: Vec<_> = ["Aster", "Braam", "Ceder", "Dille", "Eik", "Framboos", "Gagel"]
            .iter()
            .map(|name| SpotDraft {
                checked_on: String::new(),
                ..good(name, name)
            })
            .collect();
        let said = findings(areas(), &drafts);
        assert!(
            said.iter()
                .any(|sentence| sentence.starts_with("7 meeting spots never checked: ")
                    && sentence.ends_with(" and 2 more."))
        );
    }

    #[test]
    fn nothing_at_all_is_one_sentence() {
        assert_eq!(
            findings(Vec::new(), &[]),
            ["No area is known: import areas first."]
        );
    }
}
