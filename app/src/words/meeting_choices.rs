//! The words for the closed lists of meeting. To add a choice: as in `choices.rs`.
use super::Words;
use domain::meeting::{Being, Company, Flower, Interest, Manner, Nickname, ReportReason};

impl Words {
    /// What somebody likes to do.
    #[must_use]
    pub fn interest(self, interest: Interest) -> &'static str {
        match interest {
            Interest::Coffee => self.interest_coffee(),
            Interest::Cooking => self.interest_cooking(),
            Interest::Gardening => self.interest_gardening(),
            Interest::Walking => self.interest_walking(),
            Interest::Cycling => self.interest_cycling(),
            Interest::Music => self.interest_music(),
            Interest::Singing => self.interest_singing(),
            Interest::Games => self.interest_games(),
            Interest::Handicraft => self.interest_handicraft(),
            Interest::Repairing => self.interest_repairing(),
            Interest::Reading => self.interest_reading(),
            Interest::Animals => self.interest_animals(),
            Interest::Sport => self.interest_sport(),
            Interest::History => self.interest_history(),
            Interest::Pictures => self.interest_pictures(),
            Interest::Digital => self.interest_digital(),
        }
    }

    /// With how many somebody likes to meet.
    #[must_use]
    pub fn company(self, company: Company) -> &'static str {
        match company {
            Company::Two => self.company_two(),
            Company::Table => self.company_table(),
            Company::Either => self.company_either(),
        }
    }

    /// The name of a flower, as within a sentence.
    #[must_use]
    pub fn flower(self, flower: Flower) -> &'static str {
        match flower {
            Flower::Poppy => self.flower_poppy(),
            Flower::Cornflower => self.flower_cornflower(),
            Flower::Daisy => self.flower_daisy(),
            Flower::Marigold => self.flower_marigold(),
            Flower::Sunflower => self.flower_sunflower(),
            Flower::ForgetMeNot => self.flower_forget_me_not(),
            Flower::Mallow => self.flower_mallow(),
            Flower::Larkspur => self.flower_larkspur(),
        }
    }

    /// What was not good about a meeting.
    #[must_use]
    pub fn report_reason(self, reason: ReportReason) -> &'static str {
        match reason {
            ReportReason::Unkind => self.trouble_unkind(),
            ReportReason::TooClose => self.trouble_too_close(),
            ReportReason::Money => self.trouble_money(),
            ReportReason::Home => self.trouble_home(),
            ReportReason::Unsafe => self.trouble_unsafe(),
            ReportReason::Other => self.trouble_other(),
        }
    }

    /// A nickname in this language: "Stille egel".
    #[must_use]
    pub fn nickname_of(self, name: Nickname) -> String {
        self.nickname(self.being(name.being), self.manner(name.manner))
    }

    fn manner(self, manner: Manner) -> &'static str {
        match manner {
            Manner::Merry => self.manner_merry(),
            Manner::Quiet => self.manner_quiet(),
            Manner::Kind => self.manner_kind(),
            Manner::Bright => self.manner_bright(),
            Manner::Brave => self.manner_brave(),
            Manner::Gentle => self.manner_gentle(),
            Manner::Sunny => self.manner_sunny(),
            Manner::Curious => self.manner_curious(),
            Manner::Clever => self.manner_clever(),
            Manner::Patient => self.manner_patient(),
            Manner::Lively => self.manner_lively(),
            Manner::Warm => self.manner_warm(),
            Manner::Green => self.manner_green(),
            Manner::Blue => self.manner_blue(),
            Manner::Golden => self.manner_golden(),
            Manner::Red => self.manner_red(),
        }
    }

    fn being(self, being: Being) -> &'static str {
        match being {
            Being::Blackbird => self.being_blackbird(),
            Being::Tit => self.being_tit(),
            Being::Robin => self.being_robin(),
            Being::Swallow => self.being_swallow(),
            Being::Starling => self.being_starling(),
            Being::Owl => self.being_owl(),
            Being::Heron => self.being_heron(),
            Being::Hedgehog => self.being_hedgehog(),
            Being::Squirrel => self.being_squirrel(),
            Being::Hare => self.being_hare(),
            Being::Badger => self.being_badger(),
            Being::Bumblebee => self.being_bumblebee(),
            Being::Butterfly => self.being_butterfly(),
            Being::Dragonfly => self.being_dragonfly(),
            Being::Lime => self.being_lime(),
            Being::Oak => self.being_oak(),
            Being::Beech => self.being_beech(),
            Being::Birch => self.being_birch(),
            Being::Hazel => self.being_hazel(),
            Being::Elder => self.being_elder(),
        }
    }
}
