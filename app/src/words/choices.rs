//! The words for the closed lists of `domain`. To add a choice: its variant there, its message in every `choices.ftl`, its line
//! here; the compiler asks for all three.
use super::Words;
use crate::language::Language;
use domain::{
    change::WrongPart,
    directory::SearchWords,
    spot::{Act, Cost, SpotKind, Theme},
};

impl Words {
    /// What sort of place it is.
    #[must_use]
    pub fn kind(self, kind: SpotKind) -> &'static str {
        match kind {
            SpotKind::CommunityCentre => self.kind_community_centre(),
            SpotKind::MeetingPoint => self.kind_meeting_point(),
            SpotKind::LivingRoom => self.kind_living_room(),
            SpotKind::WalkIn => self.kind_walk_in(),
            SpotKind::Library => self.kind_library(),
            SpotKind::YouthClub => self.kind_youth_club(),
            SpotKind::PlaceOfWorship => self.kind_place_of_worship(),
            SpotKind::Garden => self.kind_garden(),
            SpotKind::ClubHouse => self.kind_club_house(),
            SpotKind::Other => self.kind_other(),
        }
    }

    /// What a visitor can do.
    #[must_use]
    pub fn act(self, act: Act) -> &'static str {
        match act {
            Act::AskQuestion => self.act_ask_question(),
            Act::JoinActivity => self.act_join_activity(),
            Act::BringIdea => self.act_bring_idea(),
            Act::Volunteer => self.act_volunteer(),
        }
    }

    /// What a place is about.
    #[must_use]
    pub fn theme(self, theme: Theme) -> &'static str {
        match theme {
            Theme::Coffee => self.theme_coffee(),
            Theme::Eating => self.theme_eating(),
            Theme::Moving => self.theme_moving(),
            Theme::Making => self.theme_making(),
            Theme::Music => self.theme_music(),
            Theme::Green => self.theme_green(),
            Theme::Games => self.theme_games(),
            Theme::Youth => self.theme_youth(),
            Theme::InformalCare => self.theme_informal_care(),
            Theme::Money => self.theme_money(),
            Theme::Language => self.theme_language(),
            Theme::Newcomers => self.theme_newcomers(),
            Theme::Digital => self.theme_digital(),
        }
    }

    /// Other words for a theme, with commas between them.
    #[must_use]
    pub fn theme_search(self, theme: Theme) -> &'static str {
        match theme {
            Theme::Coffee => self.theme_coffee_search(),
            Theme::Eating => self.theme_eating_search(),
            Theme::Moving => self.theme_moving_search(),
            Theme::Making => self.theme_making_search(),
            Theme::Music => self.theme_music_search(),
            Theme::Green => self.theme_green_search(),
            Theme::Games => self.theme_games_search(),
            Theme::Youth => self.theme_youth_search(),
            Theme::InformalCare => self.theme_informal_care_search(),
            Theme::Money => self.theme_money_search(),
            Theme::Language => self.theme_language_search(),
            Theme::Newcomers => self.theme_newcomers_search(),
            Theme::Digital => self.theme_digital_search(),
        }
    }

    /// What a visit costs.
    #[must_use]
    pub fn cost(self, cost: Cost) -> &'static str {
        match cost {
            Cost::Free => self.cost_free(),
            Cost::Paid => self.cost_paid(),
            Cost::Unknown => self.cost_unknown(),
        }
    }

    /// What is wrong with a record.
    #[must_use]
    pub fn wrong_part(self, part: WrongPart) -> &'static str {
        match part {
            WrongPart::Hours => self.wrong_hours(),
            WrongPart::Contact => self.wrong_contact(),
            WrongPart::Address => self.wrong_address(),
            WrongPart::Activities => self.wrong_activities(),
            WrongPart::Accessibility => self.wrong_accessibility(),
            WrongPart::Gone => self.wrong_gone(),
            WrongPart::Other => self.wrong_other(),
        }
    }

    /// The name of a language by its IETF tag; of a tag such as `pt-BR` the part before the hyphen counts. A language
    /// without a word here is called by its tag.
    #[must_use]
    pub fn spoken(self, tag: &str) -> &str {
        match tag.split('-').next().unwrap_or(tag) {
            "nl" => self.spoken_nl(),
            "li" => self.spoken_li(),
            "en" => self.spoken_en(),
            "de" => self.spoken_de(),
            "fr" => self.spoken_fr(),
            "ar" => self.spoken_ar(),
            "ber" | "zgh" | "rif" => self.spoken_ber(),
            "bg" => self.spoken_bg(),
            "es" => self.spoken_es(),
            "fa" => self.spoken_fa(),
            "it" => self.spoken_it(),
            "ku" => self.spoken_ku(),
            "pap" => self.spoken_pap(),
            "pl" => self.spoken_pl(),
            "ps" => self.spoken_ps(),
            "pt" => self.spoken_pt(),
            "ro" => self.spoken_ro(),
            "ru" => self.spoken_ru(),
            "sl" => self.spoken_sl(),
            "so" => self.spoken_so(),
            "ti" => self.spoken_ti(),
            "tr" => self.spoken_tr(),
            "uk" => self.spoken_uk(),
            "zh" => self.spoken_zh(),
            "nsl" | "dse" => self.spoken_nsl(),
            _ => tag,
        }
    }

    /// "a, b en c".
    #[must_use]
    pub fn list(self, parts: &[&str]) -> String {
        match parts {
            [] => String::new(),
            [one] => (*one).to_owned(),
            [first @ .., last] => self.list_and(&first.join(", "), last),
        }
    }
}

/// The words by which residents look for themes and sorts of places, of every language; the directory's search is built with
/// them.
#[must_use]
pub fn search_words() -> SearchWords {
    let split = |text: &'static str| text.split(',').map(|word| word.trim().to_owned());
    let all = || Language::ALL.iter().map(|language| Words(*language));
    let of_theme = |theme: &Theme| {
        let own = all().flat_map(|words| {
            std::iter::once(words.theme(*theme).to_owned()).chain(split(words.theme_search(*theme)))
        });
        (*theme, own.collect())
    };
    let of_kind = |kind: &SpotKind| (*kind, all().map(|words| words.kind(*kind).to_owned()).collect());
    SearchWords {
        themes: Theme::ALL.iter().map(of_theme).collect(),
        kinds: SpotKind::ALL.iter().map(of_kind).collect(),
        filling: all().flat_map(|words| split(words.search_filling())).collect(),
        sentence: all().flat_map(|words| split(words.search_sentence())).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::fixture;
    use domain::directory::{Directory, DirectoryParts};

    #[test]
    fn a_row_of_words_ends_with_and() {
        let words = Words(Language::Nl);
        assert_eq!(words.list(&[]), "");
        assert_eq!(words.list(&["Pools"]), "Pools");
        assert_eq!(
            words.list(&["Engels", "Pools", "Turks"]),
            "Engels, Pools en Turks"
        );
    }

    #[test]
    fn a_theme_is_found_by_words_of_both_languages() {
        let words = search_words();
        let coffee = &words.themes[0];
        assert_eq!(coffee.0, Theme::Coffee);
        for word in ["koffie", "praatje", "coffee", "tea"] {
            assert!(coffee.1.iter().any(|known| known == word), "{word}");
        }
        let all = words.themes.iter().flat_map(|(_, words)| words);
        assert!(
            all.chain(&words.filling)
                .chain(&words.sentence)
                .all(|word| !word.is_empty() && !word.contains(','))
        );
        assert_eq!(words.kinds.len(), SpotKind::ALL.len());
    }

    #[test]
    fn a_directory_built_with_the_words_finds_by_them() {
        let parts = DirectoryParts {
            areas: fixture::areas(),
            spots: fixture::spots(),
            ..DirectoryParts::default()
        };
        let without = Directory::build(parts.clone());
        let directory = Directory::build_with_words(parts, &search_words());
        assert_eq!(without.search("thee", 9).len(), 0);
        assert_eq!(directory.search("thee", 9).len(), 3);
        assert_eq!(directory.search("ik wil een praatje", 9).len(), 3);
        assert_eq!(directory.search("lunch", 9).len(), 3);
    }

    #[test]
    fn an_unknown_language_keeps_its_tag() {
        let words = Words(Language::En);
        assert_eq!(words.spoken("pt-BR"), "Portuguese");
        assert_eq!(words.spoken("tlh"), "tlh");
    }
}
