//! New codes, no two alike.
use crate::ports::{PrintedPacket, Randomness};
use domain::{
    area::AreaCode,
    packet::{PacketCode, PacketNumber},
};
use std::collections::HashSet;

/// A packet with a new code for each number.
pub(crate) fn draw_codes(
    numbers: impl Iterator<Item = PacketNumber>,
    area: AreaCode,
    randomness: &dyn Randomness,
) -> Vec<PrintedPacket> {
    let mut taken = HashSet::new();
    let draw = |number| {
        let mut draws = std::iter::repeat_with(|| {
            let bytes = randomness.bytes();
            PacketCode::from_bits(u64::from_be_bytes(*bytes.first_chunk()?))
        });
        let code = draws.find_map(|code| code.filter(|code| taken.insert(*code)))?;
        Some(PrintedPacket { number, code, area })
    };
    numbers.filter_map(draw).collect()
}
