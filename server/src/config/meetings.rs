//! What the commands about meetings take.
use super::{Database, Key};
use clap::{Args, Subcommand};

/// `buurtboom hosts …`
#[derive(Debug, Subcommand)]
pub enum Hosts {
    /// Make the personal link of a host, which shows who is expected at a hosted moment; it is printed once, and the one before it
    /// opens nothing any more
    Link(HostLink),
}

/// `buurtboom hosts link`
#[derive(Args, Debug)]
pub struct HostLink {
    /// The id of the hosted moment, as the imported file gives it
    #[arg(long, value_name = "ID")]
    pub moment: String,
    /// The address by which the site is reached, such as `https://buurtboom.example.nl`
    #[arg(long, env = "BUURTBOOM_ORIGIN", default_value = "", value_parser = super::origin, hide_default_value = true)]
    pub origin: String,
    /// Where the records are.
    #[command(flatten)]
    pub database: Database,
    /// Where the key is.
    #[command(flatten)]
    pub key: Key,
}

/// `buurtboom meeting-reports`
#[derive(Args, Debug)]
#[command(args_conflicts_with_subcommands = true)]
pub struct MeetingReports {
    /// What to do; without it they are listed.
    #[command(subcommand)]
    pub act: Option<ReportAct>,
    /// Where the records are.
    #[command(flatten)]
    pub database: Database,
}

/// What can be done with what people told about meetings.
#[derive(Debug, Subcommand)]
pub enum ReportAct {
    /// List what people told about meetings that were not good, the oldest first
    List {
        /// Where the records are.
        #[command(flatten)]
        database: Database,
    },
    /// Erase the report with this id, because it was dealt with
    Close(CloseReport),
}

/// `buurtboom meeting-reports close`
#[derive(Args, Debug)]
pub struct CloseReport {
    /// The id, as the list gives it
    pub id: String,
    /// Also take the person whom it is about out of the meetings: everything of them is erased at once
    #[arg(long)]
    pub erase_person: bool,
    /// Where the records are.
    #[command(flatten)]
    pub database: Database,
    /// Where the key is.
    #[command(flatten)]
    pub key: Key,
}
