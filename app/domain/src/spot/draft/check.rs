//! Every fault of every field of a draft, at once.
use super::{
    Checked, DraftFault, SpotDraft, Surroundings,
    choices::{MOST_OF_A_LIST, languages, one_of, several_of},
    faults::{Faults, quoted},
    place::place,
    reach,
};
use crate::{
    hours::{Exception, ExceptionKind, Hours, Schedule},
    spot::{
        Accessibility, Act, Address, Contact, Cost, Freshness, MeetingSpot, Organization, Photo, Service,
        Source, SpotKind, Theme,
    },
};
use chrono::NaiveDate;

/// The longest name of a place or organisation, in signs.
pub(super) const MOST_NAME: usize = 120;
/// The longest description.
const MOST_DESCRIPTION: usize = 2_000;
/// The longest remark beside a field: costs, quiet hours, parking, a bus stop, the reason of an exception.
const MOST_NOTE: usize = 300;
/// The longest opening hours.
const MOST_HOURS: usize = 500;
/// The longest id in another system.
const MOST_ID: usize = 200;
impl SpotDraft {
    /// Checks every field against what is known of the municipality.
    ///
    /// # Errors
    /// Every fault, warnings among them, when at least one refuses the record.
    pub fn check(&self, surroundings: &Surroundings<'_>) -> Result<Checked, Vec<DraftFault>> {
        let mut faults = Faults::new(self.faults.clone());
        let source = self.checked_source(&mut faults);
        let name = faults.line("name", &self.name, MOST_NAME);
        if name.is_none() && !faults.names("name") {
            faults.refuse("name", "there is no name");
        }
        let place = place(self, surroundings, &mut faults);
        let organization = self.checked_organization(&mut faults);
        let contact = self.checked_contact(&mut faults);
        let schedule = self.checked_schedule(&mut faults);
        let service = self.checked_service(&mut faults);
        let kind =
            one_of("kind", &self.kind, SpotKind::ALL, SpotKind::key, &mut faults).unwrap_or(SpotKind::Other);
        let accessibility = self.checked_accessibility(&mut faults);
        let photo = self.checked_photo(&mut faults);
        let freshness = self.checked_freshness(&mut faults);
        let (street, postal_code, city) = self.checked_address(&mut faults);
        match (name, place) {
            (Some(name), Some(place)) if !faults.refused() => Ok(Checked {
                spot: MeetingSpot {
                    id: String::new(),
                    source,
                    slug: String::new(),
                    name,
                    kind,
                    organization,
                    contact,
                    address: Address {
                        street,
                        postal_code,
                        city,
                        area: place.area,
                    },
                    position: place.position,
                    schedule,
                    service,
                    accessibility,
                    photo,
                    freshness,
                    example: self.example,
                },
                warnings: faults.into_inner(),
            }),
            _ => Err(faults.into_inner()),
        }
    }

    fn checked_source(&self, faults: &mut Faults) -> Source {
        let mut read = |field, text: &str| {
            let text = faults.line(field, text, MOST_ID).unwrap_or_default();
            if text.is_empty() && !faults.names(field) {
                faults.refuse(
                    field,
                    "there is no id, so importing again could not find the record",
                );
            }
            text
        };
        Source {
            system: read("system", &self.system),
            external_id: read("external_id", &self.external_id),
        }
    }

    fn checked_organization(&self, faults: &mut Faults) -> Option<Organization> {
        let given = self.organization.as_ref()?;
        let name = faults.line("organization", &given.name, MOST_NAME);
        let url = read("organization", given.url.as_deref(), reach::url, faults);
        if name.is_none() && url.is_some() {
            faults.warn(
                "organization",
                "the organisation has a website but no name; left unknown",
            );
        }
        name.map(|name| Organization { name, url })
    }

    fn checked_contact(&self, faults: &mut Faults) -> Contact {
        let given = &self.contact;
        Contact {
            name: given
                .name
                .as_deref()
                .and_then(|name| faults.line("contact", name, MOST_NAME)),
            phone: read("phone", given.phone.as_deref(), reach::phone, faults),
            email: read("email", given.email.as_deref(), reach::email, faults),
            url: read("url", given.url.as_deref(), reach::url, faults),
        }
    }

    fn checked_address(&self, faults: &mut Faults) -> (String, String, String) {
        let street = faults.line("street", &self.street, MOST_NAME).unwrap_or_default();
        let city = faults.line("city", &self.city, MOST_NAME).unwrap_or_default();
        let postal_code = match self.postal_code.trim() {
            "" => String::new(),
            text => reach::postal_code(text).unwrap_or_else(|reason| {
                faults.warn("postal_code", reason);
                String::new()
            }),
        };
        (street, postal_code, city)
    }

    fn checked_schedule(&self, faults: &mut Faults) -> Schedule {
        let hours = faults.line("hours", &self.hours, MOST_HOURS).unwrap_or_default();
        let hours = Hours::read(&hours);
        if let Hours::Unreadable { text, reason } = &hours {
            faults.warn(
                "hours",
                format!(
                    "{} cannot be read as opening hours ({reason}); kept as text, shown as unknown",
                    quoted(text)
                ),
            );
        }
        if self.exceptions.len() > MOST_OF_A_LIST {
            faults.refuse(
                "exceptions",
                format!("there are more than {MOST_OF_A_LIST} exceptions"),
            );
        }
        let exceptions = self
            .exceptions
            .iter()
            .take(MOST_OF_A_LIST)
            .map(|given| checked_exception(given, faults));
        Schedule {
            exceptions: exceptions.collect(),
            hours,
        }
    }

    fn checked_service(&self, faults: &mut Faults) -> Service {
        Service {
            description: faults
                .lines("description", &self.description, MOST_DESCRIPTION)
                .unwrap_or_default(),
            acts: several_of("acts", &self.acts, Act::ALL, Act::key, faults),
            themes: several_of("themes", &self.themes, Theme::ALL, Theme::key, faults),
            cost: one_of("cost", &self.cost, Cost::ALL, Cost::key, faults).unwrap_or(Cost::Unknown),
            cost_note: faults.line("cost_note", &self.cost_note, MOST_NOTE),
            languages: languages(&self.languages, faults),
        }
    }

    fn checked_accessibility(&self, faults: &mut Faults) -> Accessibility {
        let given = &self.accessibility;
        let mut note = |field, text: &Option<String>| faults.line(field, text.as_deref()?, MOST_NOTE);
        Accessibility {
            quiet_hours: note("quiet_hours", &given.quiet_hours),
            parking: note("parking", &given.parking),
            bus_stop: note("bus_stop", &given.bus_stop),
            ..given.clone()
        }
    }

    fn checked_photo(&self, faults: &mut Faults) -> Option<Photo> {
        let given = self.photo.as_ref()?;
        let alt = faults.line("photo_alt", &given.alt, MOST_NOTE);
        let url = read("photo", Some(&given.url), reach::url, faults)?;
        if alt.is_none() {
            faults.warn(
                "photo_alt",
                "the photo has no words for who cannot see it; left out",
            );
        }
        alt.map(|alt| Photo { url, alt })
    }

    fn checked_freshness(&self, faults: &mut Faults) -> Freshness {
        let checked_by = faults.line("checked_by", &self.checked_by, MOST_NAME);
        let checked_on = match self.checked_on.trim() {
            "" => None,
            text => NaiveDate::parse_from_str(text, "%Y-%m-%d").map_or_else(
                |_| {
                    faults.warn(
                        "checked_on",
                        format!(
                            "{} is no day such as 2026-11-24; taken as never checked",
                            quoted(text)
                        ),
                    );
                    None
                },
                Some,
            ),
        };
        Freshness {
            checked_by,
            checked_on,
        }
    }
}

/// A field that has its own way of reading; what cannot be read refuses the record.
fn read(
    field: &'static str,
    given: Option<&str>,
    reader: fn(&str) -> Result<String, String>,
    faults: &mut Faults,
) -> Option<String> {
    let text = given?.trim();
    if text.is_empty() {
        return None;
    }
    reader(text).map_err(|reason| faults.refuse(field, reason)).ok()
}

/// One exception. A wrong one refuses the record: without it the page would say "open" before a closed door.
fn checked_exception(given: &Exception, faults: &mut Faults) -> Exception {
    if given.until < given.from {
        faults.refuse(
            "exceptions",
            format!(
                "the exception of {} ends before it begins, on {}",
                given.from, given.until
            ),
        );
    }
    if let ExceptionKind::Open(Hours::Unreadable { text, reason }) = &given.kind {
        faults.refuse(
            "exceptions",
            format!("{} cannot be read as opening hours ({reason})", quoted(text)),
        );
    }
    Exception {
        reason: given
            .reason
            .as_deref()
            .and_then(|reason| faults.line("exceptions", reason, MOST_NOTE)),
        ..given.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::super::sample::{areas, draft},
        *,
    };
    use proptest::prelude::*;

    fn check(draft: &SpotDraft) -> Result<Checked, Vec<DraftFault>> {
        draft.check(&Surroundings { areas: &areas() })
    }

    fn fields(faults: &[DraftFault]) -> Vec<&str> {
        faults.iter().map(|fault| fault.field).collect()
    }

    #[test]
    fn a_name_and_a_position_are_enough() {
        let checked = check(&draft()).unwrap();
        assert_eq!(checked.warnings, []);
        assert_eq!(checked.spot.name, "Het Lindeblad");
        assert_eq!(checked.spot.kind, SpotKind::Other);
        assert_eq!(checked.spot.schedule.hours, Hours::Unknown);
        assert_eq!(checked.spot.accessibility.step_free, None);
    }

    #[test]
    fn every_fault_is_named_at_once() {
        let faults = check(&SpotDraft {
            place: "row 2".to_owned(),
            contact: Contact {
                name: None,
                phone: Some("bel maar".to_owned()),
                email: Some("email-example_com".to_owned()),
                url: Some("example/counselling".to_owned()),
            },
            kind: "cafe".to_owned(),
            ..SpotDraft::default()
        })
        .unwrap_err();
        assert_eq!(
            fields(&faults),
            [
                "system",
                "external_id",
                "name",
                "position",
                "phone",
                "email",
                "url",
                "kind"
            ]
        );
        assert_eq!(faults.iter().filter(|fault| !fault.refuses).count(), 1);
        assert!(
            faults[6]
                .reason
                .starts_with("“example/counselling” is no web address")
        );
    }

    #[test]
    fn overlong_and_binary_text_is_refused() {
        let faults = check(&SpotDraft {
            name: "a".repeat(MOST_NAME + 1),
            description: "PK\u{3}\u{4}".to_owned(),
            ..draft()
        })
        .unwrap_err();
        assert_eq!(fields(&faults), ["name", "description"]);
        assert_eq!(faults[0].reason, "the text has 121 signs; at most 120 fit");
    }

    #[test]
    fn unknown_choices_are_left_out_and_the_known_ones_named() {
        let checked = check(&SpotDraft {
            themes: vec!["coffee".to_owned(), "chess".to_owned(), "coffee".to_owned()],
            cost: "cheap".to_owned(),
            languages: vec!["NL".to_owned(), "Dutch".to_owned(), "nl".to_owned()],
            postal_code: "ABC 1234".to_owned(),
            checked_on: "24-11-2026".to_owned(),
            ..draft()
        })
        .unwrap();
        assert_eq!(checked.spot.service.themes, [Theme::Coffee]);
        assert_eq!(checked.spot.service.cost, Cost::Unknown);
        assert_eq!(checked.spot.service.languages, ["nl"]);
        assert_eq!(checked.spot.freshness.checked_on, None);
        assert_eq!(
            fields(&checked.warnings),
            ["themes", "cost", "languages", "checked_on", "postal_code"]
        );
        assert!(checked.warnings[0].reason.contains("choose from coffee, eating"));
    }

    #[test]
    fn an_exception_that_ends_before_it_begins_is_refused() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 12, day).unwrap();
        let exception = Exception {
            from: day(26),
            until: day(24),
            kind: ExceptionKind::Closed,
            reason: None,
        };
        let faults = check(&SpotDraft {
            exceptions: vec![exception],
            ..draft()
        })
        .unwrap_err();
        assert_eq!(
            faults[0].reason,
            "the exception of 2026-12-26 ends before it begins, on 2026-12-24"
        );
    }

    #[test]
    fn a_photo_without_words_is_left_out() {
        let checked = check(&SpotDraft {
            photo: Some(Photo {
                url: "https://example.nl/a.jpg".to_owned(),
                alt: " ".to_owned(),
            }),
            ..draft()
        })
        .unwrap();
        assert_eq!(checked.spot.photo, None);
        assert_eq!(fields(&checked.warnings), ["photo_alt"]);
    }

    #[test]
    fn what_the_reader_found_counts_too() {
        let fault = DraftFault {
            field: "email",
            reason: "the e-mail address is a number, not text".to_owned(),
            refuses: true,
        };
        assert_eq!(
            check(&SpotDraft {
                faults: vec![fault.clone()],
                ..draft()
            }),
            Err(vec![fault])
        );
    }

    proptest! {
        #[test]
        fn any_draft_is_kept_or_refused_with_a_reason(
            texts in proptest::collection::vec(".{0,130}", 8),
            latitude in proptest::option::of(proptest::num::f64::ANY),
            longitude in proptest::option::of(proptest::num::f64::ANY),
        ) {
            let given = SpotDraft {
                name: texts[0].clone(),
                hours: texts[1].clone(),
                area: texts[2].clone(),
                languages: texts[3..5].to_vec(),
                postal_code: texts[5].clone(),
                checked_on: texts[6].clone(),
                contact: Contact { url: Some(texts[7].clone()), ..Contact::default() },
                latitude,
                longitude,
                ..draft()
            };
            match check(&given) {
                Ok(checked) => prop_assert!(checked.warnings.iter().all(|fault| !fault.refuses)),
                Err(faults) => prop_assert!(faults.iter().any(|fault| fault.refuses)),
            }
        }
    }
}
