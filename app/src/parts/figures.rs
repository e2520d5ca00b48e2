//! Key figures of an area in plain words, each with its year. What is unknown stays unsaid.
use crate::{language::Language, words::Words};
use domain::area::{Figure, FigureKey, Figures, Share};
use leptos::prelude::*;

/// Under this number the page says "fewer than", not how many.
const FEW: f64 = 100.0;

/// A list of sentences; nothing when no figure is known.
pub(crate) fn figures(figures: &Figures, words: Words) -> Option<impl IntoView + use<>> {
    let sentences = sentences(figures, words);
    (!sentences.is_empty()).then(|| {
        view! { <ul class="plain figures">{sentences.into_iter().map(|text| view! { <li>{text}</li> }).collect_view()}</ul> }
    })
}

fn sentences(figures: &Figures, words: Words) -> Vec<String> {
    use FigureKey as Key;
    let said = |figure: Option<Figure>, whole: Whole, sentence: fn(Words, &str, &str) -> String| {
        let figure = figure?;
        let share = whole.share(Share::nearest(figure.value)?, words);
        Some(sentence(words, &share, &figure.year.to_string()))
    };
    [
        figures
            .latest(Key::Inhabitants)
            .map(|figure| inhabitants(figure, words)),
        said(
            figures.percentage(Key::Age0To14, Key::Inhabitants),
            Whole::People,
            Words::figure_children,
        ),
        said(
            [
                figures.percentage(Key::Age65Plus, Key::Inhabitants),
                figures.published_percentage(Key::Age65PlusPercent),
            ]
            .into_iter()
            .flatten()
            .max_by_key(|figure| figure.year),
            Whole::People,
            Words::figure_older,
        ),
        said(
            figures.percentage(Key::OnePersonHouseholds, Key::Households),
            Whole::Households,
            Words::figure_alone,
        ),
        figures
            .latest(Key::Dwellings)
            .filter(|figure| figure.value >= FEW)
            .map(|figure| words.figure_dwellings(&number(figure.value, words.0), &figure.year.to_string())),
        said(
            figures.published_percentage(Key::HousingCorporationPercent),
            Whole::Dwellings,
            Words::figure_housing_corporation,
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What a share is a share of.
#[derive(Clone, Copy)]
enum Whole {
    People,
    Households,
    Dwellings,
}

impl Whole {
    fn share(self, share: Share, words: Words) -> String {
        let (part, of) = (share.part.to_string(), share.of.to_string());
        match (self, share.fewer) {
            (Self::People, false) => words.share_people(&of, &part),
            (Self::People, true) => words.share_people_few(&of, &part),
            (Self::Households, false) => words.share_households(&of, &part),
            (Self::Households, true) => words.share_households_few(&of, &part),
            (Self::Dwellings, false) => words.share_dwellings(&of, &part),
            (Self::Dwellings, true) => words.share_dwellings_few(&of, &part),
        }
    }
}

fn inhabitants(figure: Figure, words: Words) -> String {
    let year = figure.year.to_string();
    if figure.value < FEW {
        words.figure_inhabitants_few(&number(FEW, words.0), &year)
    } else {
        words.figure_inhabitants(&number(figure.value, words.0), &year)
    }
}

/// A number rounded to two or three figures that say something, as the language writes thousands.
fn number(value: f64, language: Language) -> String {
    let step = if value >= 1_000.0 { 100.0 } else { 10.0 };
    grouped(&format!("{:.0}", (value / step).round() * step), language)
}

/// The digits of a whole number as the language groups them: "4.325" in Dutch, "4,325" in English.
pub(crate) fn grouped(digits: &str, language: Language) -> String {
    let mark = match language {
        Language::Nl => '.',
        Language::En => ',',
    };
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(pairs: &[(FigureKey, f64)]) -> Vec<String> {
        let mut figures = Figures::default();
        for (key, value) in pairs {
            figures.set(*key, 2020, *value);
        }
        sentences(&figures, Words(Language::Nl))
    }

    #[test]
    fn figures_are_rounded_and_have_their_year() {
        let said = of(&[
            (FigureKey::Inhabitants, 4_123.0),
            (FigureKey::Age65Plus, 1_010.0),
            (FigureKey::Households, 2_000.0),
            (FigureKey::OnePersonHouseholds, 810.0),
            (FigureKey::Dwellings, 2_160.0),
            (FigureKey::HousingCorporationPercent, 3.0),
        ]);
        assert_eq!(
            said,
            [
                "Er wonen ongeveer 4.100 mensen (2020).",
                "Ongeveer 1 op de 4 mensen is 65 jaar of ouder (2020).",
                "Ongeveer 2 op de 5 huishoudens bestaat uit één persoon (2020).",
                "Er zijn ongeveer 2.200 woningen (2020).",
                "Minder dan 1 op de 20 woningen is van een woningcorporatie (2020).",
            ]
        );
    }

    #[test]
    fn few_people_have_no_share_and_no_exact_number() {
        let said = of(&[
            (FigureKey::Inhabitants, 43.0),
            (FigureKey::Age65Plus, 20.0),
            (FigureKey::Age65PlusPercent, 46.0),
            (FigureKey::HousingCorporationPercent, 40.0),
            (FigureKey::Dwellings, 20.0),
        ]);
        assert_eq!(said, ["Er wonen minder dan 100 mensen (2020)."]);
    }

    #[test]
    fn unknown_stays_unsaid() {
        assert!(of(&[]).is_empty());
        assert!(figures(&Figures::default(), Words(Language::En)).is_none());
    }

    #[test]
    fn thousands_are_written_as_the_language_does() {
        assert_eq!(number(86_936.0, Language::Nl), "86.900");
        assert_eq!(number(1_234_567.0, Language::En), "1,234,600");
        assert_eq!(number(996.0, Language::Nl), "1.000");
        assert_eq!(number(104.0, Language::Nl), "100");
    }
}
