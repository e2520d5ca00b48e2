//! Playing a city: what would happen in some weeks, if people behaved as assumed.
//!
//! It answers a municipality's question before it hands out packets: are there enough hosted moments, and where would people
//! wait? The people are invented, by lot; the areas, spots and moments are the real ones; offers, answers, clocks and the
//! evening's round are the very functions of the server. The rule of this room: nothing here may know a short cut.
//!
//! Every assumption is a field of [`Assumptions`], with its default and why. To add one: a field there, its lot in
//! `people.rs` or `days.rs`, and a flag of `buurtboom simulate`.
mod assumptions;
mod days;
mod inhabitants;
mod people;
mod report;

pub use assumptions::Assumptions;
pub use report::{Report, Spread, Week};

use crate::{
    area::AreaCode,
    directory::Directory,
    meeting::{Lots, Seeker},
};
use chrono::NaiveDate;

/// The city that is played.
#[derive(Clone, Copy, Debug)]
pub struct City<'a> {
    /// Areas with their inhabitants, spots and hosted moments.
    pub directory: &'a Directory,
    /// Where the people live who look; all areas in it.
    pub area: AreaCode,
    /// The first day.
    pub start: NaiveDate,
}

/// Why a city cannot be played.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SimulationError {
    /// There is no area at all.
    #[error("no areas are known yet; import areas first")]
    NoAreas,
    /// There is no such area.
    #[error("{0} is no area that is known here")]
    NoArea(AreaCode),
    /// Of no area in it the number of inhabitants is known.
    #[error("of no area in {0} the number of inhabitants is known; import its figures first")]
    NoInhabitants(AreaCode),
    /// There is no hosted moment.
    #[error("there is no hosted moment; import moments first")]
    NoMoments,
    /// An assumption is out of its bounds.
    #[error("{0}")]
    Assumption(&'static str),
}

/// Plays a city day by day. The same city, assumptions and seed give the same report.
///
/// # Errors
/// When nobody lives there as far as is known, nothing is hosted, or an assumption is out of its bounds.
pub fn simulate(city: &City<'_>, assumptions: &Assumptions, seed: u64) -> Result<Report, SimulationError> {
    assumptions.check()?;
    if city.directory.moments().is_empty() {
        return Err(SimulationError::NoMoments);
    }
    let inhabitants = inhabitants::of(city.directory, city.area)?;
    Ok(days::play(city, assumptions, &inhabitants, seed))
}

/// So many invented people who look since `now`, living as the inhabitants do: to try something out on a city that is full.
/// Fewer where no moment within a walk suits some of them.
///
/// # Errors
/// When nobody lives there as far as is known.
pub fn invented_people(
    city: &City<'_>,
    count: usize,
    now: i64,
    seed: u64,
) -> Result<Vec<Seeker>, SimulationError> {
    let inhabitants = inhabitants::of(city.directory, city.area)?;
    let mut lots = Lots::new(seed);
    let mut people = Vec::with_capacity(count);
    for number in 0..count {
        let area = inhabitants::by_lot(&inhabitants, &mut lots);
        if let Some(wishes) = area.and_then(|area| people::wishes(city.directory, area, &mut lots)) {
            people.push(Seeker::new(format!("{number:08}"), wishes, now));
        }
    }
    Ok(people)
}

#[cfg(test)]
mod tests;
