//! `buurtboom simulate`
use super::{Database, Time};
use clap::Args;
use domain::{
    area::{AreaCode, AreaCodeError},
    matching::simulation::Assumptions,
};

/// `buurtboom simulate`
#[derive(Args, Debug)]
pub struct Simulate {
    /// How many weeks are played
    #[arg(long, default_value_t = Assumptions::default().weeks)]
    pub weeks: u16,
    /// Where the people live who look: a gemeente, wijk or buurt; without it the municipality of this installation
    #[arg(long, value_name = "CODE", value_parser = area)]
    pub area: Option<AreaCode>,
    /// The same seed gives the same weeks
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// Of 1000 inhabitants so many look for company within these weeks (an assumption, as the ones below)
    #[arg(long, value_name = "NUMBER", default_value_t = Assumptions::default().seekers_per_thousand)]
    pub seekers_per_thousand: f64,
    /// How many begin to look in a week for each who did in the week before
    #[arg(long, value_name = "SHARE", default_value_t = Assumptions::default().decline)]
    pub decline: f64,
    /// The share of offers that are answered with yes
    #[arg(long, value_name = "SHARE", default_value_t = Assumptions::default().yes)]
    pub yes: f64,
    /// The share of offers that are answered with no; the others are not answered
    #[arg(long, value_name = "SHARE", default_value_t = Assumptions::default().no)]
    pub no: f64,
    /// The share of those who agreed and do not come
    #[arg(long, value_name = "SHARE", default_value_t = Assumptions::default().no_show)]
    pub no_show: f64,
    /// The share of those who met and look for somebody again
    #[arg(long, value_name = "SHARE", default_value_t = Assumptions::default().again)]
    pub again: f64,
    /// Where the records are.
    #[command(flatten)]
    pub database: Database,
    /// What time it is.
    #[command(flatten)]
    pub time: Time,
}

impl Simulate {
    /// How people are assumed to behave.
    #[must_use]
    pub const fn assumptions(&self) -> Assumptions {
        Assumptions {
            weeks: self.weeks,
            seekers_per_thousand: self.seekers_per_thousand,
            decline: self.decline,
            yes: self.yes,
            no: self.no,
            no_show: self.no_show,
            again: self.again,
        }
    }
}

fn area(text: &str) -> Result<AreaCode, AreaCodeError> {
    AreaCode::parse(text)
}
