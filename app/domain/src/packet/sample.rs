//! A packet for tests.
use super::{Campaign, Packet, PacketNumber};
use crate::area::AreaCode;

/// A packet as it came with the newspaper: number 1204, Molenberg.
///
/// # Panics
/// Never: the values below are valid.
#[must_use]
#[expect(clippy::unwrap_used, reason = "the values below are valid")]
pub fn packet() -> Packet {
    Packet {
        number: PacketNumber::new(1204).unwrap(),
        area: AreaCode::parse("WK091733").unwrap(),
        campaign: Campaign::parse("voorjaar 2027").unwrap(),
        step: 0,
        given: false,
        received: false,
        talked: false,
        sown: false,
        in_flower: false,
    }
}
