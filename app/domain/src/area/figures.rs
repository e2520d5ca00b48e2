//! Key figures of an area, as CBS publishes them per wijk and buurt.
use crate::keyed::keyed;
use std::collections::BTreeMap;

keyed! {
    /// A key figure; the keys are ours, the readers of files map the source's names on them.
    pub enum FigureKey {
        /// Inhabitants, persons.
        Inhabitants = "inhabitants",
        /// Men, persons.
        Men = "men",
        /// Women, persons.
        Women = "women",
        /// Aged 0 to 14, persons.
        Age0To14 = "age-0-14",
        /// Aged 15 to 24, persons.
        Age15To24 = "age-15-24",
        /// Aged 25 to 44, persons.
        Age25To44 = "age-25-44",
        /// Aged 45 to 64, persons.
        Age45To64 = "age-45-64",
        /// Aged 65 and over, persons.
        Age65Plus = "age-65-plus",
        /// Widowed, persons.
        Widowed = "widowed",
        /// Private households.
        Households = "households",
        /// Households of one person.
        OnePersonHouseholds = "one-person-households",
        /// Households of several persons without children.
        HouseholdsWithoutChildren = "households-without-children",
        /// Households with children.
        HouseholdsWithChildren = "households-with-children",
        /// Mean number of persons in a household.
        HouseholdSize = "household-size",
        /// Inhabitants per square kilometre of land.
        Density = "density",
        /// Dwellings.
        Dwellings = "dwellings",
        /// Mean assessed value of a dwelling (WOZ), in thousands of euros.
        DwellingValue = "dwelling-value",
        /// Dwellings in a building with several, percent.
        MultiFamilyPercent = "multi-family-percent",
        /// Dwellings of housing corporations, percent.
        HousingCorporationPercent = "housing-corporation-percent",
        /// Persons with social assistance (bijstand).
        SocialAssistance = "social-assistance",
        /// Persons with a state pension (AOW).
        StatePension = "state-pension",
        /// Clients of support under the Wmo 2015.
        SocialSupportClients = "social-support-clients",
        /// Surface of land, hectares.
        LandHectares = "land-hectares",
        /// Aged 65 and over, percent of inhabitants.
        Age65PlusPercent = "age-65-plus-percent",
    }
}

/// One figure of one year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// The year that the figure is about; a page never shows the value without it.
    pub year: u16,
    /// The value, in the unit that the key names.
    pub value: f64,
}

/// What is known of an area. A figure that is not there is unknown, which is not 0.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures(BTreeMap<(FigureKey, u16), f64>);

/// Under this number of inhabitants no percentage is shown: a handful of people would be recognised in it.
pub const FEWEST_FOR_A_PERCENTAGE: f64 = 200.0;

impl Figures {
    /// Keeps a figure; a later one of the same key and year takes its place.
    pub fn set(&mut self, key: FigureKey, year: u16, value: f64) {
        self.0.insert((key, year), value);
    }

    /// The newest known figure.
    #[must_use]
    pub fn latest(&self, key: FigureKey) -> Option<Figure> {
        self.0
            .range((key, 0)..=(key, u16::MAX))
            .next_back()
            .map(|((_, year), value)| Figure {
                year: *year,
                value: *value,
            })
    }

    /// The figure of one year.
    #[must_use]
    pub fn in_year(&self, key: FigureKey, year: u16) -> Option<Figure> {
        self.0
            .get(&(key, year))
            .map(|value| Figure { year, value: *value })
    }

    /// Every known figure, by key and then by year.
    pub fn iter(&self) -> impl Iterator<Item = (FigureKey, Figure)> + '_ {
        self.0.iter().map(|((key, year), value)| {
            (
                *key,
                Figure {
                    year: *year,
                    value: *value,
                },
            )
        })
    }

    /// The share that `part` has in `whole`, in percent, both of the newest year that knows the two and the number of
    /// inhabitants. `None` when one is unknown or fewer than [`FEWEST_FOR_A_PERCENTAGE`] people live there.
    #[must_use]
    pub fn percentage(&self, part: FigureKey, whole: FigureKey) -> Option<Figure> {
        let mut years = self
            .0
            .range((part, 0)..=(part, u16::MAX))
            .rev()
            .map(|((_, year), _)| *year);
        years.find_map(|year| self.percentage_in(part, whole, year))
    }

    /// The newest figure of a key that CBS publishes as a percentage, under the same rule: `None` when fewer than
    /// [`FEWEST_FOR_A_PERCENTAGE`] people lived there in that year (or, where that is not known, in the newest year that
    /// is), or nobody knows how many.
    #[must_use]
    pub fn published_percentage(&self, key: FigureKey) -> Option<Figure> {
        let figure = self.latest(key)?;
        let inhabitants = self
            .in_year(FigureKey::Inhabitants, figure.year)
            .or_else(|| self.latest(FigureKey::Inhabitants))?;
        (inhabitants.value >= FEWEST_FOR_A_PERCENTAGE).then_some(figure)
    }

    fn percentage_in(&self, part: FigureKey, whole: FigureKey, year: u16) -> Option<Figure> {
        let inhabitants = self.in_year(FigureKey::Inhabitants, year)?.value;
        let (part, whole) = (self.in_year(part, year)?.value, self.in_year(whole, year)?.value);
        (inhabitants >= FEWEST_FOR_A_PERCENTAGE && whole > 0.0).then(|| Figure {
            year,
            value: (part / whole * 100.0).clamp(0.0, 100.0),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wijk(inhabitants: f64) -> Figures {
        let mut figures = Figures::default();
        figures.set(FigureKey::Inhabitants, 2020, inhabitants);
        figures.set(FigureKey::Age65Plus, 2020, inhabitants / 4.0);
        figures.set(FigureKey::Inhabitants, 2024, inhabitants + 10.0);
        figures
    }

    #[test]
    fn the_newest_year_is_shown_with_its_year() {
        assert_eq!(
            wijk(500.0).latest(FigureKey::Inhabitants),
            Some(Figure {
                year: 2024,
                value: 510.0
            })
        );
        assert_eq!(wijk(500.0).latest(FigureKey::Dwellings), None);
    }

    #[test]
    fn part_and_whole_are_of_one_year() {
        let share = wijk(500.0).percentage(FigureKey::Age65Plus, FigureKey::Inhabitants);
        assert_eq!(
            share,
            Some(Figure {
                year: 2020,
                value: 25.0
            })
        );
    }

    #[test]
    fn few_people_have_no_percentage() {
        assert_eq!(
            wijk(199.0).percentage(FigureKey::Age65Plus, FigureKey::Inhabitants),
            None
        );
        assert!(
            wijk(200.0)
                .percentage(FigureKey::Age65Plus, FigureKey::Inhabitants)
                .is_some()
        );
    }

    #[test]
    fn a_published_percentage_keeps_the_same_rule() {
        let of_corporations = |inhabitants, year| {
            let mut figures = wijk(inhabitants);
            figures.set(FigureKey::HousingCorporationPercent, year, 40.0);
            figures.published_percentage(FigureKey::HousingCorporationPercent)
        };
        assert_eq!(of_corporations(199.0, 2020), None);
        assert_eq!(of_corporations(180.0, 2019), None);
        assert!(of_corporations(500.0, 2019).is_some());
        let mut alone = Figures::default();
        alone.set(FigureKey::HousingCorporationPercent, 2020, 40.0);
        assert_eq!(
            alone.published_percentage(FigureKey::HousingCorporationPercent),
            None
        );
        assert_eq!(
            of_corporations(500.0, 2020),
            Some(Figure {
                year: 2020,
                value: 40.0
            })
        );
    }

    #[test]
    fn unknown_is_not_zero() {
        let mut figures = wijk(500.0);
        figures.set(FigureKey::Households, 2020, 0.0);
        assert_eq!(
            figures.percentage(FigureKey::OnePersonHouseholds, FigureKey::Households),
            None
        );
    }
}
