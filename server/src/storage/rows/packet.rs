//! Seed packets.
use super::column::Column;
use domain::{
    area::AreaCode,
    packet::{Campaign, CampaignTotals, MOST_STEPS, Packet, PacketNumber, StepAct, Travels},
};
use usecases::ports::{StepToTake, StoreError};

/// A row of `packet` with its last handover, if there was one.
#[derive(sqlx::FromRow)]
pub(in crate::storage) struct PacketRow {
    number: i64,
    area_code: String,
    campaign: String,
    step: i64,
    sown: i64,
    in_flower: i64,
    given: Option<i64>,
    received: Option<i64>,
    talked: Option<i64>,
    given_form: Option<String>,
    received_form: Option<String>,
}

/// A packet's journey, and what its campaign did.
#[derive(sqlx::FromRow)]
pub(in crate::storage) struct TravelsRow {
    number: i64,
    campaign: String,
    step: i64,
    sown: i64,
    in_flower: i64,
    districts: i64,
    passed_on: i64,
    travelled: i64,
    talked: i64,
    sown_packets: i64,
    flower_packets: i64,
}

impl PacketRow {
    /// Whether a form took this side of the last handover before.
    pub(in crate::storage) fn told_by(&self, asked: &StepToTake) -> bool {
        let form = match asked.act {
            StepAct::Give => &self.given_form,
            StepAct::Receive => &self.received_form,
        };
        self.step == i64::from(asked.step) && form.as_ref() == Some(&asked.form_key)
    }
}

/// A packet.
pub(in crate::storage) fn packet(row: &PacketRow) -> Result<Packet, StoreError> {
    let key = row.number.to_string();
    let at = |name| column("packet", name, &key);
    let handover = format!("{key} {}", row.step);
    let told = |name, flag: Option<i64>| match flag {
        Some(flag) => column("packet_handover", name, &handover).flag(flag),
        None if row.step == 0 => Ok(false),
        None => Err(column("packet_handover", name, &handover).bad("the last handover is missing")),
    };
    Ok(Packet {
        number: number(row.number)?,
        area: AreaCode::parse(&row.area_code).map_err(|error| at("area_code").bad(error))?,
        campaign: Campaign::parse(&row.campaign).map_err(|error| at("campaign").bad(error))?,
        step: step(row.step, &key)?,
        given: told("given", row.given)?,
        received: told("received", row.received)?,
        talked: told("talked", row.talked)?,
        sown: at("sown").flag(row.sown)?,
        in_flower: at("in_flower").flag(row.in_flower)?,
    })
}

/// A packet's journey.
pub(in crate::storage) fn travels(row: &TravelsRow) -> Result<Travels, StoreError> {
    let key = row.number.to_string();
    let at = |name| column("packet", name, &key);
    let count = |name, number: i64| u64::try_from(number).map_err(|_| at(name).bad("a count is not below 0"));
    Ok(Travels {
        number: number(row.number)?,
        campaign: Campaign::parse(&row.campaign).map_err(|error| at("campaign").bad(error))?,
        passed_on: step(row.step, &key)?.into(),
        districts: count("number", row.districts)?,
        sown: at("sown").flag(row.sown)?,
        in_flower: at("in_flower").flag(row.in_flower)?,
        totals: CampaignTotals {
            passed_on: count("step", row.passed_on)?,
            travelled: count("step", row.travelled)?,
            talked: count("talks", row.talked)?,
            sown: count("sown", row.sown_packets)?,
            in_flower: count("in_flower", row.flower_packets)?,
        },
    })
}

/// Numbers of packets.
pub(in crate::storage) fn packet_numbers(rows: Vec<i64>) -> Result<Vec<PacketNumber>, StoreError> {
    rows.into_iter().map(number).collect()
}

/// The first of so many numbers, of which the last is known.
pub(in crate::storage) fn first_number(last: i64, count: u32) -> Result<PacketNumber, StoreError> {
    let at = |reason| column("packet_number", "last", "1").bad(reason);
    if u32::try_from(last).ok().and_then(PacketNumber::new).is_none() {
        return Err(at("there are no more numbers"));
    }
    let first = u32::try_from(last - i64::from(count) + 1).ok();
    first
        .and_then(PacketNumber::new)
        .ok_or_else(|| at("no number is below 1"))
}

fn number(number: i64) -> Result<PacketNumber, StoreError> {
    let known = u32::try_from(number).ok().and_then(PacketNumber::new);
    known.ok_or_else(|| column("packet", "number", &number.to_string()).bad("it is no number of a packet"))
}

fn step(step: i64, key: &str) -> Result<u16, StoreError> {
    let known = u16::try_from(step).ok().filter(|step| *step <= MOST_STEPS);
    known
        .ok_or_else(|| column("packet", "step", key).bad(format!("{step} is not between 0 and {MOST_STEPS}")))
}

const fn column<'a>(table: &'static str, name: &'static str, row: &'a str) -> Column<'a> {
    Column { table, name, row }
}
