//! The journey of a packet, as everybody may read it.
use super::{Campaign, PacketNumber, Roughly};

/// From so many handovers on it is told in how many wijken: fewer would tell of single people.
const STEPS_FOR_DISTRICTS: u64 = super::FEWEST_SHOWN;

/// What is known of a packet's journey. Not for showing: see [`JourneyShown`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Travels {
    /// Which packet.
    pub number: PacketNumber,
    /// With which campaign it came.
    pub campaign: Campaign,
    /// How often it was passed on.
    pub passed_on: u64,
    /// In how many wijken somebody passed it on or was given it.
    pub districts: u64,
    /// Whether its seeds were sown.
    pub sown: bool,
    /// Whether its flowers are out.
    pub in_flower: bool,
    /// What all packets of the campaign did together.
    pub totals: CampaignTotals,
}

/// What the packets of a campaign did together. Not for showing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CampaignTotals {
    /// How often one was passed on.
    pub passed_on: u64,
    /// How many were passed on at least once.
    pub travelled: u64,
    /// How often those who passed one on and were given it talked.
    pub talked: u64,
    /// How many were sown.
    pub sown: u64,
    /// How many are in flower.
    pub in_flower: u64,
}

/// What a page may show of a journey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JourneyShown {
    /// Which packet.
    pub number: PacketNumber,
    /// With which campaign it came.
    pub campaign: Campaign,
    /// How often it was passed on.
    pub passed_on: Roughly,
    /// In how many wijken; told only when it was passed on ten times or more, and never which.
    pub districts: Option<u64>,
    /// Whether its seeds were sown.
    pub sown: bool,
    /// Whether its flowers are out.
    pub in_flower: bool,
    /// How often packets of the campaign were passed on.
    pub campaign_passed_on: Roughly,
    /// How many packets of the campaign were passed on at least once.
    pub campaign_travelled: Roughly,
    /// How often those who passed on a packet of the campaign and were given it talked.
    pub campaign_talked: Roughly,
    /// How many packets of the campaign were sown.
    pub campaign_sown: Roughly,
    /// How many packets of the campaign are in flower.
    pub campaign_in_flower: Roughly,
}

impl Travels {
    /// What may be shown of it. `draw` is asked for a cell (a text that names what is counted) and a five, and answers as
    /// [`Roughly::of`] says.
    #[must_use]
    pub fn shown(self, draw: impl Fn(&str, u64) -> u64) -> JourneyShown {
        let own = format!("packet {}", self.number);
        let whole = |what: &str| format!("campaign {} {what}", self.campaign);
        let roughly = |count, cell: &str| Roughly::of(count, |five| draw(cell, five));
        let totals = self.totals;
        JourneyShown {
            passed_on: roughly(self.passed_on, &own),
            districts: (self.passed_on >= STEPS_FOR_DISTRICTS).then_some(self.districts),
            campaign_passed_on: roughly(totals.passed_on, &whole("passed on")),
            campaign_travelled: roughly(totals.travelled, &whole("travelled")),
            campaign_talked: roughly(totals.talked, &whole("talked")),
            campaign_sown: roughly(totals.sown, &whole("sown")),
            campaign_in_flower: roughly(totals.in_flower, &whole("in flower")),
            number: self.number,
            campaign: self.campaign,
            sown: self.sown,
            in_flower: self.in_flower,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{cell::RefCell, collections::BTreeSet};

    fn travels(passed_on: u64, districts: u64) -> Travels {
        Travels {
            number: PacketNumber::new(1204).unwrap(),
            campaign: Campaign::parse("voorjaar 2027").unwrap(),
            passed_on,
            districts,
            sown: true,
            in_flower: false,
            totals: CampaignTotals {
                passed_on: 4_321,
                travelled: 2_002,
                talked: 1_000,
                sown: 12,
                in_flower: 9,
            },
        }
    }

    #[test]
    fn a_short_journey_tells_neither_how_often_nor_where() {
        let shown = travels(9, 7).shown(|_, _| 0);
        assert_eq!((shown.passed_on, shown.districts), (Roughly::Few, None));
        assert!(shown.sown && !shown.in_flower);
        assert_eq!(shown.campaign_passed_on, Roughly::About(4_325));
        assert_eq!(shown.campaign_in_flower, Roughly::Few);
    }

    #[test]
    fn a_long_one_tells_both() {
        let shown = travels(10, 7).shown(|_, _| 4);
        assert_eq!((shown.passed_on, shown.districts), (Roughly::About(10), Some(7)));
    }

    #[test]
    fn each_count_has_a_cell_of_its_own() {
        let asked = RefCell::new(BTreeSet::new());
        let draw = |cell: &str, five: u64| {
            assert!(asked.borrow_mut().insert(cell.to_owned()), "{cell}");
            five
        };
        let mut journey = travels(50, 3);
        journey.totals.in_flower = 10;
        let _ = journey.shown(draw);
        assert_eq!(asked.borrow().len(), 6);
    }
}
