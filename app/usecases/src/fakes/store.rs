//! The database in memory.
mod mail;
mod meetings;
mod packets;
mod requests;
mod signals;
mod trees;

use crate::{
    ports::{ChangeRequestStore, DirectoryStore, Kept, StoreError},
    secrets::KeyedHash,
};
use async_trait::async_trait;
use domain::{
    area::{Area, AreaCode, FigureKey},
    change::ChangeRequest,
    contact::ContactRequest,
    directory::{DirectoryParts, Revision},
    packet::PacketNumber,
    signal::Signal,
    spot::MeetingSpot,
    tree::ListedProduct,
};
use meetings::Meetings;
use packets::PacketRow;
use std::{
    collections::BTreeMap,
    sync::{Mutex, MutexGuard, PoisonError},
};
use trees::Edition;

/// Keeps every record of the ports until it is dropped.
#[derive(Debug, Default)]
pub struct MemoryStore(Mutex<Rows>);

#[derive(Clone, Debug, Default)]
struct Rows {
    revision: i64,
    areas: BTreeMap<AreaCode, Area>,
    spots: BTreeMap<String, MeetingSpot>,
    changes: Vec<ChangeRequest>,
    /// Editions in the order in which they were published.
    trees: Vec<Edition>,
    /// By name and law.
    products: BTreeMap<(String, String), ListedProduct>,
    requests: Vec<ContactRequest>,
    signals: BTreeMap<Signal, u64>,
    signal_forms: BTreeMap<String, i64>,
    packets: BTreeMap<PacketNumber, PacketRow>,
    /// The last number that was taken.
    last_packet: u32,
    key_check: Option<KeyedHash>,
    meetings: Meetings,
}

impl MemoryStore {
    /// A store that begins with these records, at revision 1.
    #[must_use]
    pub fn holding(areas: Vec<Area>, spots: Vec<MeetingSpot>) -> Self {
        Self(Mutex::new(Rows {
            revision: 1,
            areas: areas.into_iter().map(|area| (area.code, area)).collect(),
            spots: spots.into_iter().map(|spot| (spot.id.clone(), spot)).collect(),
            ..Rows::default()
        }))
    }

    fn rows(&self) -> MutexGuard<'_, Rows> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes all or nothing, and raises the revision with it.
    fn write(
        &self,
        nothing: bool,
        change: impl FnOnce(&mut Rows) -> Result<(), StoreError>,
    ) -> Result<Revision, StoreError> {
        let mut rows = self.rows();
        if !nothing {
            let mut copy = rows.clone();
            change(&mut copy)?;
            copy.revision += 1;
            *rows = copy;
        }
        Ok(Revision(rows.revision))
    }
}

impl Rows {
    fn figure(&mut self, code: AreaCode, key: FigureKey, year: u16, value: f64) -> Result<(), StoreError> {
        let row = || format!("{code} {} {year}", key.key());
        if !value.is_finite() {
            let reason = "a figure is a finite number";
            return Err(refused("area_figure", "value", row(), reason));
        }
        let Some(area) = self.areas.get_mut(&code) else {
            let reason = "there is no area with this code";
            return Err(refused("area_figure", "area_code", row(), reason));
        };
        area.figures.set(key, year, value);
        Ok(())
    }

    /// Two spots may not share an address or a source.
    fn check_unique(&self, spot: &MeetingSpot) -> Result<(), StoreError> {
        for other in self.spots.values().filter(|other| other.id != spot.id) {
            let clash = if other.slug == spot.slug {
                Some("slug")
            } else {
                (other.source == spot.source).then_some("source_id")
            };
            if let Some(column) = clash {
                let reason = format!("{} has it already", other.id);
                return Err(refused("location", column, spot.id.clone(), &reason));
            }
        }
        Ok(())
    }
}

fn refused(table: &'static str, column: &'static str, row: String, reason: &str) -> StoreError {
    StoreError::BadRow {
        table,
        column,
        row,
        reason: reason.to_owned(),
    }
}

#[async_trait]
impl DirectoryStore for MemoryStore {
    async fn revision(&self) -> Result<Revision, StoreError> {
        Ok(Revision(self.rows().revision))
    }

    async fn load(&self) -> Result<DirectoryParts, StoreError> {
        let rows = self.rows();
        Ok(DirectoryParts {
            revision: Revision(rows.revision),
            areas: rows.areas.values().cloned().collect(),
            spots: rows.spots.values().cloned().collect(),
            moments: rows.meetings.moments.values().cloned().collect(),
            tree: rows.tree(),
        })
    }

    async fn save_areas(&self, areas: &[Area]) -> Result<Revision, StoreError> {
        self.write(areas.is_empty(), |rows| {
            for area in areas {
                let known = rows.areas.remove(&area.code).map(|known| known.figures);
                let mut kept = area.clone();
                kept.figures = known.unwrap_or_default();
                rows.areas.insert(area.code, kept);
                for (key, figure) in area.figures.iter() {
                    rows.figure(area.code, key, figure.year, figure.value)?;
                }
            }
            Ok(())
        })
    }

    async fn save_figures(
        &self,
        figures: &[(AreaCode, FigureKey, u16, f64)],
    ) -> Result<Revision, StoreError> {
        self.write(figures.is_empty(), |rows| {
            figures
                .iter()
                .try_for_each(|(code, key, year, value)| rows.figure(*code, *key, *year, *value))
        })
    }

    async fn save_spots(&self, spots: &[MeetingSpot]) -> Result<Revision, StoreError> {
        self.write(spots.is_empty(), |rows| {
            for spot in spots {
                rows.check_unique(spot)?;
                rows.spots.insert(spot.id.clone(), spot.clone());
            }
            Ok(())
        })
    }
}

#[async_trait]
impl ChangeRequestStore for MemoryStore {
    async fn keep_change_request(&self, request: &ChangeRequest) -> Result<Kept, StoreError> {
        let changes = &mut self.rows().changes;
        if changes.iter().any(|kept| kept.form_key == request.form_key) {
            return Ok(Kept::Before);
        }
        changes.push(request.clone());
        Ok(Kept::New)
    }

    async fn open_change_requests(&self) -> Result<Vec<ChangeRequest>, StoreError> {
        let mut changes = self.rows().changes.clone();
        changes.sort_by(|a, b| (a.received, &a.id).cmp(&(b.received, &b.id)));
        Ok(changes)
    }

    async fn close_change_request(&self, id: &str) -> Result<bool, StoreError> {
        let changes = &mut self.rows().changes;
        let before = changes.len();
        changes.retain(|kept| kept.id != id);
        Ok(changes.len() < before)
    }

    async fn erase_change_requests_before(&self, instant: i64) -> Result<u64, StoreError> {
        let changes = &mut self.rows().changes;
        let before = changes.len();
        changes.retain(|kept| kept.received >= instant);
        Ok((before - changes.len()) as u64)
    }
}
