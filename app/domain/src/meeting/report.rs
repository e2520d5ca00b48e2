//! "This meeting was not good": what somebody can tell the coordinator, without words of their own.
use crate::keyed::keyed;
use chrono::NaiveDate;

/// A report is erased when it was dealt with, and after this many days at the latest.
pub const REPORT_DAYS_KEPT: i64 = 90;

keyed! {
    /// What was not good. It says what happened, never what somebody is.
    pub enum ReportReason {
        /// The other was unkind, or said something that hurt.
        Unkind = "unkind",
        /// The other came too close, or did not stop when asked.
        TooClose = "too-close",
        /// The other asked for money, or wanted to sell something.
        Money = "money",
        /// The other asked for an address or a telephone number, or wanted to come to the house.
        Home = "home",
        /// It did not feel safe.
        Unsafe = "unsafe",
        /// Something else.
        Other = "other",
    }
}

/// A report as it is kept. Nothing says who told it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingReport {
    /// Our own id: the same for the same person telling about the same other, so that it is kept once.
    pub id: String,
    /// The day of the meeting.
    pub day: NaiveDate,
    /// The id of the meeting spot, where the host knows who was there.
    pub spot_id: String,
    /// What was not good.
    pub reason: ReportReason,
    /// The id of the seeker whom it is about; `None` when they are erased.
    pub about: Option<String>,
    /// When it came in, in unix milliseconds.
    pub received: i64,
}
