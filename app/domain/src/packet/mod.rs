//! Seed packets: the code on one, how it travels from hand to hand, and what its journey may tell.
//!
//! The rule of this room: a packet is a thing, not a person. What is known of it says how often it was passed on and in how
//! many wijken, never by whom, never when. A count leaves this room only as [`Roughly`]. To let a packet tell something more,
//! add a flag to [`Packet`], never an instant.
mod code;
mod journey;
mod label;
mod roughly;
#[cfg(any(test, feature = "samples"))]
pub mod sample;
mod season;
mod step;
mod talk;

pub use code::{CODE_SIGNS, CodeFault, PacketCode};
pub use journey::{CampaignTotals, JourneyShown, Travels};
pub use label::{Campaign, CampaignError, LABELS_ON_SHEET, PacketNumber, PacketNumberError};
pub use roughly::{FEWEST_SHOWN, Roughly};
pub use season::{FlowerYear, Growth};
pub use step::{MOST_STEPS, Move, StepAct, StepRefusal};
pub use talk::{QUESTIONS, questions};

use crate::area::AreaCode;

/// A packet that may be used, as its code finds it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is told by itself, in any order"
)]
pub struct Packet {
    /// Its public number, which carries no right.
    pub number: PacketNumber,
    /// The wijk (or other area) where the newspaper brought it.
    pub area: AreaCode,
    /// With which campaign.
    pub campaign: Campaign,
    /// How often it was passed on: 0 as it came with the newspaper, at most [`MOST_STEPS`].
    pub step: u16,
    /// Whether whoever passed it on the last time said so. `false` at step 0.
    pub given: bool,
    /// Whether whoever was given it the last time said so. `false` at step 0.
    pub received: bool,
    /// Whether those two said that they talked. `false` at step 0.
    pub talked: bool,
    /// Whether somebody said that its seeds were sown.
    pub sown: bool,
    /// Whether somebody said that its flowers are out.
    pub in_flower: bool,
}

/// So many minutes at most a network is remembered from which wrong codes came, in memory only.
pub const MINUTES_OF_WRONG_CODES: u32 = 5;

/// What somebody tells of a packet by one tap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Told {
    /// "We talked", at the handover with this step.
    Talked(u16),
    /// "It is sown".
    Sown,
    /// "It is in flower".
    InFlower,
}
