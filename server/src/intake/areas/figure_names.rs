//! How the sources spell our key figures, and how they write "unknown".
use domain::area::FigureKey;
use std::{collections::BTreeMap, sync::LazyLock};

/// The names of columns and properties, per figure: those of our own tables, of the CBS tables of key figures (*kwb*)
/// and of PDOK's collections `wijken-en-buurten`. Capitals and signs between words do not matter, so `aantalInwoners`
/// and `aantal_inwoners` are one name; our own keys (`inhabitants`) are names too.
///
/// Only figures in the unit that [`FigureKey`] names: a percentage is never taken for a number of people.
const NAMES: &[(FigureKey, &[&str])] = &[
    (FigureKey::Inhabitants, &["inwoners", "aantal_inwoners"]),
    (FigureKey::Men, &["mannen", "aantal_mannen"]),
    (FigureKey::Women, &["vrouwen", "aantal_vrouwen"]),
    (FigureKey::Age0To14, &["inw_0_14"]),
    (FigureKey::Age15To24, &["inw_15_24"]),
    (FigureKey::Age25To44, &["inw_25_44"]),
    (FigureKey::Age45To64, &["inw_45_64"]),
    (FigureKey::Age65Plus, &["inw_65plus"]),
    (FigureKey::Widowed, &["verweduwd", "aantal_verweduwd"]),
    (FigureKey::Households, &["huishoudens", "aantal_huishoudens"]),
    (
        FigureKey::OnePersonHouseholds,
        &["eenpersoonshuishoudens", "aantal_eenpersoonshuishoudens"],
    ),
    (
        FigureKey::HouseholdsWithoutChildren,
        &["hh_zonder_kinderen", "huishoudens_zonder_kinderen"],
    ),
    (
        FigureKey::HouseholdsWithChildren,
        &["hh_met_kinderen", "huishoudens_met_kinderen"],
    ),
    (
        FigureKey::HouseholdSize,
        &[
            "gem_huishoudgrootte",
            "gemiddelde_huishoudgrootte",
            "gemiddelde_huishoudsgrootte",
        ],
    ),
    (
        FigureKey::Density,
        &[
            "bevolkingsdichtheid",
            "bevolkingsdichtheid_km2",
            "bevolkingsdichtheid_inwoners_per_km2",
        ],
    ),
    (FigureKey::Dwellings, &["woningvoorraad", "aantal_woningen"]),
    (
        FigureKey::DwellingValue,
        &["woz_gemiddeld_x1000", "gemiddelde_woningwaarde"],
    ),
    (
        FigureKey::MultiFamilyPercent,
        &["pct_meergezins", "percentage_meergezinswoning"],
    ),
    (FigureKey::HousingCorporationPercent, &["pct_corporatie"]),
    (FigureKey::SocialAssistance, &["bijstand"]),
    (FigureKey::StatePension, &["aow"]),
    (FigureKey::SocialSupportClients, &["wmo_clienten"]),
    (
        FigureKey::LandHectares,
        &["oppervlakte_land_ha", "oppervlakte_land_in_ha"],
    ),
    (
        FigureKey::Age65PlusPercent,
        &["pct_65plus", "percentage_personen_65_jaar_en_ouder"],
    ),
];

static KEYS: LazyLock<BTreeMap<String, FigureKey>> = LazyLock::new(|| {
    let own = FigureKey::ALL.iter().map(|key| (key.key(), *key));
    let others = NAMES
        .iter()
        .flat_map(|(key, names)| names.iter().map(|name| (*name, *key)));
    own.chain(others)
        .map(|(name, key)| (squeezed(name), key))
        .collect()
});

/// A name without what sources write in different ways: small letters and digits only.
#[must_use]
pub fn squeezed(name: &str) -> String {
    name.chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|sign| sign.to_ascii_lowercase())
        .collect()
}

/// The figure that a column or property holds, if it is one of ours.
#[must_use]
pub fn figure_key(name: &str) -> Option<FigureKey> {
    KEYS.get(&squeezed(name)).copied()
}

/// A name with the year at its end taken off: `inwoners_2024` is `inwoners` in 2024.
#[must_use]
pub fn year_at_end(name: &str) -> Option<(&str, u16)> {
    let (rest, year) = name.rsplit_once('_')?;
    Some((rest, as_year(year)?))
}

/// A year of four digits that a figure or a border can have.
#[must_use]
pub fn as_year(text: &str) -> Option<u16> {
    let year = text.trim().parse().ok()?;
    (text.trim().len() == 4 && (1900..=2100).contains(&year)).then_some(year)
}

/// A number as CBS means it: a negative one (-99997, -99995, -99999999) says that the figure is unknown or secret.
#[must_use]
pub fn known(value: f64) -> Option<f64> {
    (value.is_finite() && value >= 0.0).then_some(value)
}

/// A number in a cell: with a decimal point or comma; empty or one of the signs for "unknown" is `Ok(None)`.
///
/// # Errors
/// A sentence when the cell holds anything else.
pub fn cell(text: &str) -> Result<Option<f64>, String> {
    let text = text.trim();
    if matches!(text, "" | "." | "-" | "x" | "X" | "NA" | "null") {
        return Ok(None);
    }
    let number = match (text.rfind('.'), text.rfind(',')) {
        // 1.234,5 and 1,234.5: what comes last is the sign for decimals.
        (Some(point), Some(comma)) if comma > point => text.replace('.', "").replace(',', "."),
        (Some(_), Some(_)) => text.replace(',', ""),
        (None, Some(_)) => text.replace(',', "."),
        _ => text.to_owned(),
    };
    match number.parse::<f64>() {
        Ok(value) if value.is_finite() => Ok(known(value)),
        _ => Err(format!(
            "\"{}\" is not a number",
            text.chars().take(20).collect::<String>()
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_figure_has_many_names() {
        for name in [
            "inwoners",
            "aantal_inwoners",
            "aantalInwoners",
            "AANTAL INWONERS",
            "inhabitants",
        ] {
            assert_eq!(figure_key(name), Some(FigureKey::Inhabitants), "{name}");
        }
        assert_eq!(figure_key("inw_65plus"), Some(FigureKey::Age65Plus));
        assert_eq!(
            figure_key("percentagePersonen65JaarEnOuder"),
            Some(FigureKey::Age65PlusPercent)
        );
        assert_eq!(figure_key("percentage_eenpersoonshuishoudens"), None);
    }

    #[test]
    fn no_name_stands_for_two_figures() {
        let names = NAMES.iter().map(|(_, names)| names.len()).sum::<usize>() + FigureKey::ALL.len();
        assert_eq!(KEYS.len(), names);
    }

    #[test]
    fn a_year_at_the_end_is_a_year() {
        assert_eq!(year_at_end("inwoners_2024"), Some(("inwoners", 2024)));
        assert_eq!(year_at_end("inw_45_64"), None);
        assert_eq!(year_at_end("bevolkingsdichtheid_km2"), None);
        assert_eq!(as_year(" 2024 "), Some(2024));
        assert_eq!(as_year("1066"), None);
    }

    #[test]
    fn an_empty_cell_is_unknown_and_not_nought() {
        assert_eq!(cell(" "), Ok(None));
        assert_eq!(cell("-99997"), Ok(None));
        assert_eq!(cell("-99999999"), Ok(None));
        assert_eq!(cell("0"), Ok(Some(0.0)));
        assert_eq!(cell("1,9"), Ok(Some(1.9)));
        assert_eq!(cell("1.234,5"), Ok(Some(1234.5)));
        assert_eq!(cell("1,234.5"), Ok(Some(1234.5)));
        assert_eq!(cell("veel"), Err("\"veel\" is not a number".into()));
        assert!(cell("1e999").is_err() && cell("NaN").is_err());
    }

    proptest! {
        #[test]
        fn any_cell_is_read_or_refused(text in ".{0,30}") {
            if let Ok(Some(value)) = cell(&text) {
                prop_assert!(value.is_finite() && value >= 0.0);
            }
        }
    }
}
