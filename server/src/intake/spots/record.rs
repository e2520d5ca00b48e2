//! A record as named texts, whatever file it stood in, and the draft that it makes.
use super::{columns::Column, exceptions, words};
use domain::{
    spot::{Accessibility, Contact, DraftFault, Organization, Photo, SpotDraft},
    text::slug,
};
use std::collections::HashMap;

/// Texts by column. An empty text is the same as none.
#[derive(Clone, Debug, Default)]
pub(super) struct Record(HashMap<Column, String>);

impl Record {
    /// Sets a text, unless it is empty or the column was set before.
    pub(super) fn set(&mut self, column: Column, text: &str) {
        let text = text.trim();
        if !text.is_empty() {
            self.0.entry(column).or_insert_with(|| text.to_owned());
        }
    }

    /// Forgets a column.
    pub(super) fn remove(&mut self, column: Column) {
        self.0.remove(&column);
    }

    /// The text of a column; empty when there is none.
    pub(super) fn get(&self, column: Column) -> &str {
        self.0.get(&column).map_or("", String::as_str)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The draft of a record that stands at `place`, of `system` unless the record names another.
    pub(super) fn into_draft(self, place: String, system: &str) -> SpotDraft {
        let mut faults = Vec::new();
        let own = |column| self.get(column).to_owned();
        let given = |column| Some(own(column)).filter(|text| !text.is_empty());
        let list = |column, words: &[(&str, &str)]| {
            let words = self
                .get(column)
                .split([',', ';', '|'])
                .map(|word| words::key_of(words, word));
            words.filter(|word| !word.is_empty()).collect()
        };
        SpotDraft {
            place,
            system: given(Column::Source).unwrap_or_else(|| system.to_owned()),
            external_id: given(Column::Id).unwrap_or_else(|| self.made_id()),
            name: own(Column::Name),
            kind: words::key_of(words::KINDS, self.get(Column::Kind)),
            organization: self.organization(),
            contact: Contact {
                name: given(Column::ContactName),
                phone: given(Column::Phone).as_deref().map(first_of_several),
                email: given(Column::Email).as_deref().map(first_of_several),
                url: given(Column::Url).as_deref().map(first_of_several),
            },
            street: [self.get(Column::Street), self.get(Column::HouseNumber)]
                .join(" ")
                .trim()
                .to_owned(),
            postal_code: own(Column::PostalCode),
            city: own(Column::City),
            area: own(Column::Area),
            latitude: self.number(Column::Latitude, &mut faults),
            longitude: self.number(Column::Longitude, &mut faults),
            hours: own(Column::Hours),
            exceptions: exceptions::read(self.get(Column::Exceptions)).unwrap_or_else(|reason| {
                faults.push(fault("exceptions", reason, true));
                Vec::new()
            }),
            description: own(Column::Description),
            acts: list(Column::Acts, words::ACTS),
            themes: list(Column::Themes, words::THEMES),
            cost: words::key_of(words::COSTS, self.get(Column::Cost)),
            cost_note: own(Column::CostNote),
            languages: list(Column::Languages, words::LANGUAGES),
            accessibility: Accessibility {
                step_free: self.yes_or_no(Column::StepFree, &mut faults),
                accessible_toilet: self.yes_or_no(Column::AccessibleToilet, &mut faults),
                hearing_loop: self.yes_or_no(Column::HearingLoop, &mut faults),
                quiet_hours: given(Column::QuietHours),
                parking: given(Column::Parking),
                bus_stop: given(Column::BusStop),
            },
            photo: given(Column::PhotoUrl).map(|url| Photo {
                url,
                alt: own(Column::PhotoAlt),
            }),
            checked_by: own(Column::CheckedBy),
            checked_on: own(Column::CheckedOn),
            example: self.yes_or_no(Column::Example, &mut faults) == Some(true),
            faults,
        }
    }

    fn organization(&self) -> Option<Organization> {
        let (name, url) = (self.get(Column::Organization), self.get(Column::OrganizationUrl));
        (!name.is_empty() || !url.is_empty()).then(|| Organization {
            name: name.to_owned(),
            url: Some(url.to_owned()).filter(|url| !url.is_empty()),
        })
    }

    /// The id of a record that brings none: its name and street, so that the same file imported again finds it again.
    /// Whoever changes the name or the street in the file makes a new record; an `id` column prevents that.
    fn made_id(&self) -> String {
        match (
            self.get(Column::Name),
            self.get(Column::Street),
            self.get(Column::HouseNumber),
        ) {
            ("", _, _) => String::new(),
            (name, "", _) => slug(name),
            (name, street, number) => format!("{}/{}", slug(name), slug(&format!("{street} {number}"))),
        }
    }

    /// A number with a point or, as Dutch spreadsheets write it, a comma.
    fn number(&self, column: Column, faults: &mut Vec<DraftFault>) -> Option<f64> {
        let text = self.get(column);
        if text.is_empty() {
            return None;
        }
        let number = text.replace(',', ".").parse().ok();
        if number.is_none() {
            let text: String = text.chars().take(40).collect();
            faults.push(fault(
                "position",
                format!("the {} “{text}” is no number", column.name()),
                true,
            ));
        }
        number
    }

    fn yes_or_no(&self, column: Column, faults: &mut Vec<DraftFault>) -> Option<bool> {
        words::yes_or_no(self.get(column)).unwrap_or_else(|()| {
            let text: String = self.get(column).chars().take(40).collect();
            faults.push(fault(
                column.name(),
                format!("“{text}” is neither yes nor no; left unknown"),
                false,
            ));
            None
        })
    }
}

fn fault(field: &'static str, reason: String, refuses: bool) -> DraftFault {
    DraftFault {
        field,
        reason,
        refuses,
    }
}

/// OSM writes several telephone numbers with `;` between them; a page shows one.
fn first_of_several(text: &str) -> String {
    text.split(';')
        .next()
        .map_or_else(String::new, |first| first.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(texts: &[(Column, &str)]) -> SpotDraft {
        let mut record = Record::default();
        for (column, text) in texts {
            record.set(*column, text);
        }
        record.into_draft("row 2".to_owned(), "csv")
    }

    #[test]
    fn an_id_is_made_of_name_and_street() {
        let draft = record(&[
            (Column::Name, "’t Lindeblad"),
            (Column::Street, "Voorbeeldstraat 1"),
        ]);
        assert_eq!(draft.external_id, "t-lindeblad/voorbeeldstraat-1");
        assert_eq!(record(&[(Column::Id, "7"), (Column::Name, "x")]).external_id, "7");
    }

    #[test]
    fn numbers_may_have_a_comma_and_nonsense_is_a_fault() {
        let draft = record(&[(Column::Latitude, "50,885"), (Column::Longitude, "oost")]);
        assert_eq!((draft.latitude, draft.longitude), (Some(50.885), None));
        assert_eq!(draft.faults[0].reason, "the longitude “oost” is no number");
        assert!(draft.faults[0].refuses);
    }

    #[test]
    fn lists_and_choices_are_read_in_dutch() {
        let draft = record(&[
            (Column::Themes, "koffie; samen eten|music"),
            (Column::Languages, "Nederlands, ar"),
            (Column::StepFree, "ja"),
            (Column::HearingLoop, "soms"),
            (Column::Phone, "045 000 00 01; 045 000 00 02"),
        ]);
        assert_eq!(draft.themes, ["coffee", "eating", "music"]);
        assert_eq!(draft.languages, ["nl", "ar"]);
        assert_eq!(draft.accessibility.step_free, Some(true));
        assert_eq!(draft.contact.phone.as_deref(), Some("045 000 00 01"));
        assert_eq!(
            (draft.faults[0].field, draft.faults[0].refuses),
            ("hearing_loop", false)
        );
    }
}
