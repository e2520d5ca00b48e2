//! The columns of a table of meeting spots, each with the other names that it goes by.
//!
//! A name is compared without accents, capitals and signs: `E-mail`, `e_mail` and `E mail` are one. The properties of a
//! GeoJSON file that is not OSM's go by the same names. To add a column: a line here, and its field in `record.rs`.
use domain::text::fold;

macro_rules! columns {
    ($($(#[$meta:meta])* $column:ident = $name:literal $([$($also:literal),+])?;)+) => {
        /// A column that is read.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Column { $($(#[$meta])* $column),+ }

        impl Column {
            /// Every column, in the order of the template.
            pub const ALL: &'static [Self] = &[$(Self::$column),+];

            /// The name that the template gives it.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$column => $name),+ }
            }

            const fn also(self) -> &'static [&'static str] {
                match self { $(Self::$column => &[$($($also),+)?]),+ }
            }
        }
    };
}

columns! {
    /// The record's own id in its system. Without it one is made of name and street.
    Id = "id" ["nummer"];
    /// The system that the record comes from.
    Source = "source" ["bron"];
    /// Its name; required.
    Name = "name" ["naam"];
    /// What sort of place it is: a key or a Dutch word, see `words.rs`.
    Kind = "kind" ["soort"];
    /// Who keeps it.
    Organization = "organization" ["organisatie", "beheerder"];
    /// The website of who keeps it.
    OrganizationUrl = "organization_url" ["website organisatie"];
    /// Who answers: a name or a role.
    ContactName = "contact_name" ["contact", "contactpersoon"];
    /// Telephone number.
    Phone = "phone" ["telefoon", "telefoonnummer", "tel"];
    /// E-mail address.
    Email = "email" ["e mail", "mail", "mailadres"];
    /// Website of the place.
    Url = "url" ["website", "webadres"];
    /// Street and house number.
    Street = "street" ["straat", "adres", "address"];
    /// House number, where it stands apart from the street.
    HouseNumber = "house_number" ["huisnummer"];
    /// Postal code.
    PostalCode = "postal_code" ["postcode"];
    /// Town.
    City = "city" ["plaats", "woonplaats"];
    /// Area code; empty: found by the position.
    Area = "area" ["gebied", "gebiedscode", "wijkcode", "buurtcode"];
    /// Degrees north, or RD y; required.
    Latitude = "latitude" ["lat", "breedtegraad", "y", "rd y"];
    /// Degrees east, or RD x; required.
    Longitude = "longitude" ["lon", "lng", "lengtegraad", "x", "rd x"];
    /// OSM `opening_hours`, or `op afspraak`.
    Hours = "hours" ["openingstijden", "opening hours"];
    /// The days that differ, see [`super::exceptions`].
    Exceptions = "exceptions" ["uitzonderingen"];
    /// What one can do there, in a sentence or two.
    Description = "description" ["omschrijving", "beschrijving"];
    /// What a visitor can do: keys or Dutch words.
    Acts = "acts" ["wat kan er", "doen"];
    /// What it is about: keys or Dutch words.
    Themes = "themes" ["themas", "thema"];
    /// What a visit costs: a key or a Dutch word.
    Cost = "cost" ["kosten", "prijs"];
    /// What it costs in words.
    CostNote = "cost_note" ["toelichting kosten"];
    /// Languages spoken: tags or Dutch words.
    Languages = "languages" ["talen", "taal"];
    /// No steps or thresholds: yes or no.
    StepFree = "step_free" ["drempelvrij", "geen drempels", "rolstoel"];
    /// A toilet for wheelchair users: yes or no.
    AccessibleToilet = "accessible_toilet" ["rolstoeltoilet", "invalidentoilet", "aangepast toilet"];
    /// A hearing loop: yes or no.
    HearingLoop = "hearing_loop" ["ringleiding"];
    /// Quiet hours, in words.
    QuietHours = "quiet_hours" ["rustige uren", "prikkelarm"];
    /// Parking, in words.
    Parking = "parking" ["parkeren"];
    /// The nearest bus stop, in words.
    BusStop = "bus_stop" ["bushalte"];
    /// Address of a picture.
    PhotoUrl = "photo_url" ["foto"];
    /// What can be seen on the picture.
    PhotoAlt = "photo_alt" ["foto in woorden", "alt tekst"];
    /// Who checked the record: a role or an organisation.
    CheckedBy = "checked_by" ["gecontroleerd door"];
    /// The day of the check, `YYYY-MM-DD`.
    CheckedOn = "checked_on" ["gecontroleerd op"];
    /// Invented for the demonstration: yes or no.
    Example = "example" ["voorbeeld"];
}

impl Column {
    /// The column with this name, however it is written.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let name = fold(name);
        Self::ALL
            .iter()
            .copied()
            .find(|column| fold(column.name()) == name || column.also().contains(&name.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn a_column_is_found_however_it_is_written() {
        assert_eq!(Column::named("Postal_Code"), Some(Column::PostalCode));
        assert_eq!(Column::named(" THEMA’S "), Some(Column::Themes));
        assert_eq!(Column::named("E-mail"), Some(Column::Email));
        assert_eq!(Column::named("opmerking"), None);
    }

    #[test]
    fn no_name_stands_for_two_columns() {
        let mut names = HashSet::new();
        for column in Column::ALL {
            let own = [column.name()].into_iter().chain(column.also().iter().copied());
            for name in own.map(fold).collect::<HashSet<_>>() {
                assert!(names.insert(name.clone()), "{name}");
                assert_eq!(Column::named(&name), Some(*column), "{name}");
            }
        }
    }
}
