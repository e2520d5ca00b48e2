//! Seed packets: statements.
use super::{Connection, Driver, ROWS};
use crate::storage::rows::{PacketRow, TravelsRow};
use domain::{
    area::AreaCode,
    packet::{Campaign, PacketNumber, StepAct},
};
use sqlx::QueryBuilder;
use usecases::{
    ports::{NewPackets, Revocation},
    secrets::KeyedHash,
};

/// Raises the last number by so many; says what it is now.
pub(super) async fn take_numbers(connection: &mut Connection, count: u32) -> sqlx::Result<i64> {
    sqlx::query_scalar("UPDATE packet_number SET last = last + $1 WHERE id = 1 RETURNING last")
        .bind(i64::from(count))
        .fetch_one(connection)
        .await
}

/// Adds packets of which nothing is told yet.
pub(super) async fn add(connection: &mut Connection, packets: &NewPackets) -> sqlx::Result<()> {
    let (area, campaign) = (packets.area.to_string(), packets.campaign.as_str());
    for chunk in packets.codes.chunks(ROWS) {
        let mut query = QueryBuilder::<Driver>::new(
            "INSERT INTO packet (number, code_hash, area_code, campaign, step, talks, sown, in_flower) ",
        );
        query.push_values(chunk, |mut row, (number, code)| {
            row.push_bind(i64::from(number.get()))
                .push_bind(code.to_hex())
                .push_bind(area.as_str())
                .push_bind(campaign)
                .push("0, 0, 0, 0");
        });
        query.build().execute(&mut *connection).await?;
    }
    Ok(())
}

/// The packets of a campaign and area of which nothing is told.
pub(super) async fn unused(
    connection: &mut Connection,
    campaign: &Campaign,
    area: AreaCode,
) -> sqlx::Result<Vec<i64>> {
    sqlx::query_scalar(
        "SELECT number FROM packet
         WHERE campaign = $1 AND area_code = $2 AND step = 0 AND sown = 0 AND in_flower = 0 ORDER BY number",
    )
    .bind(campaign.as_str())
    .bind(area.to_string())
    .fetch_all(connection)
    .await
}

/// Gives packets of which nothing is told new codes; says how many of them it was.
pub(super) async fn replace(
    connection: &mut Connection,
    codes: &[(PacketNumber, KeyedHash)],
) -> sqlx::Result<u64> {
    let mut replaced = 0;
    for chunk in codes.chunks(ROWS) {
        let mut query = QueryBuilder::<Driver>::new("WITH new (number, code_hash) AS (");
        query.push_values(chunk, |mut row, (number, code)| {
            row.push_bind(i64::from(number.get())).push_bind(code.to_hex());
        });
        query.push(
            ") UPDATE packet SET code_hash = new.code_hash FROM new
              WHERE packet.number = new.number AND step = 0 AND sown = 0 AND in_flower = 0",
        );
        replaced += query.build().execute(&mut *connection).await?.rows_affected();
    }
    Ok(replaced)
}

/// Forgets codes; says how many.
pub(super) async fn revoke(connection: &mut Connection, which: &Revocation) -> sqlx::Result<u64> {
    let mut query =
        QueryBuilder::<Driver>::new("UPDATE packet SET code_hash = NULL WHERE code_hash IS NOT NULL AND ");
    match which {
        Revocation::Number(number) => {
            query.push("number = ").push_bind(i64::from(number.get()));
        }
        Revocation::Campaign(campaign, area) => {
            query.push("campaign = ").push_bind(campaign.as_str());
            if let Some(area) = area {
                query.push(" AND area_code = ").push_bind(area.to_string());
            }
        }
    }
    Ok(query.build().execute(connection).await?.rows_affected())
}

/// Lets nobody else change the packet with this code until the transaction ends; says whether there is one.
pub(super) async fn hold(connection: &mut Connection, code: KeyedHash) -> sqlx::Result<bool> {
    let held = sqlx::query("UPDATE packet SET step = step WHERE code_hash = $1")
        .bind(code.to_hex())
        .execute(connection)
        .await?;
    Ok(held.rows_affected() > 0)
}

/// The packet with this code, with its last handover.
pub(super) async fn by_code(connection: &mut Connection, code: KeyedHash) -> sqlx::Result<Option<PacketRow>> {
    sqlx::query_as(
        "SELECT number, area_code, campaign, packet.step, sown, in_flower, given, received, talked, given_form, received_form
         FROM packet
         LEFT JOIN packet_handover ON packet_handover.packet = number AND packet_handover.step = packet.step
         WHERE code_hash = $1",
    )
    .bind(code.to_hex())
    .fetch_optional(connection)
    .await
}

/// Begins a handover, told by one side, and forgets the keys of the forms of the one before.
pub(super) async fn open(
    connection: &mut Connection,
    packet: PacketNumber,
    step: u16,
    act: StepAct,
    form_key: &str,
) -> sqlx::Result<()> {
    sqlx::query("UPDATE packet SET step = $2 WHERE number = $1")
        .bind(i64::from(packet.get()))
        .bind(i64::from(step))
        .execute(&mut *connection)
        .await?;
    sqlx::query(
        "UPDATE packet_handover SET given_form = NULL, received_form = NULL WHERE packet = $1 AND step < $2
         AND (given_form IS NOT NULL OR received_form IS NOT NULL)",
    )
    .bind(i64::from(packet.get()))
    .bind(i64::from(step))
    .execute(&mut *connection)
    .await?;
    let gives = act == StepAct::Give;
    sqlx::query(
        "INSERT INTO packet_handover (packet, step, given, received, talked, given_form, received_form)
         VALUES ($1, $2, $3, $4, 0, $5, $6)",
    )
    .bind(i64::from(packet.get()))
    .bind(i64::from(step))
    .bind(i64::from(gives))
    .bind(i64::from(!gives))
    .bind(gives.then_some(form_key))
    .bind((!gives).then_some(form_key))
    .execute(connection)
    .await
    .map(drop)
}

/// Ends a handover that the other side told.
pub(super) async fn complete(
    connection: &mut Connection,
    packet: PacketNumber,
    step: u16,
    act: StepAct,
    form_key: &str,
) -> sqlx::Result<()> {
    let statement = match act {
        StepAct::Give => {
            "UPDATE packet_handover SET given = 1, given_form = $3 WHERE packet = $1 AND step = $2"
        }
        StepAct::Receive => {
            "UPDATE packet_handover SET received = 1, received_form = $3 WHERE packet = $1 AND step = $2"
        }
    };
    sqlx::query(statement)
        .bind(i64::from(packet.get()))
        .bind(i64::from(step))
        .bind(form_key)
        .execute(connection)
        .await
        .map(drop)
}

/// Adds a wijk to those of a packet.
pub(super) async fn add_district(
    connection: &mut Connection,
    packet: PacketNumber,
    district: AreaCode,
) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO packet_district (packet, area_code) VALUES ($1, $2) ON CONFLICT (packet, area_code) DO NOTHING",
    )
    .bind(i64::from(packet.get()))
    .bind(district.to_string())
    .execute(connection)
    .await
    .map(drop)
}

/// Keeps that people talked at a handover; says whether that is new.
pub(super) async fn tell_talked(
    connection: &mut Connection,
    code: KeyedHash,
    step: u16,
) -> sqlx::Result<bool> {
    let told = sqlx::query(
        "UPDATE packet_handover SET talked = 1
         WHERE packet = (SELECT number FROM packet WHERE code_hash = $1) AND step = $2 AND talked = 0",
    )
    .bind(code.to_hex())
    .bind(i64::from(step))
    .execute(&mut *connection)
    .await?;
    let new = told.rows_affected() > 0;
    if new {
        sqlx::query("UPDATE packet SET talks = talks + 1 WHERE code_hash = $1")
            .bind(code.to_hex())
            .execute(connection)
            .await?;
    }
    Ok(new)
}

/// Keeps that a packet is sown; says whether that is new.
pub(super) async fn tell_sown(connection: &mut Connection, code: KeyedHash) -> sqlx::Result<bool> {
    let told = sqlx::query("UPDATE packet SET sown = 1 WHERE code_hash = $1 AND sown = 0")
        .bind(code.to_hex())
        .execute(connection)
        .await?;
    Ok(told.rows_affected() > 0)
}

/// Keeps that a packet is in flower; says whether that is new.
pub(super) async fn tell_in_flower(connection: &mut Connection, code: KeyedHash) -> sqlx::Result<bool> {
    let told = sqlx::query("UPDATE packet SET in_flower = 1 WHERE code_hash = $1 AND in_flower = 0")
        .bind(code.to_hex())
        .execute(connection)
        .await?;
    Ok(told.rows_affected() > 0)
}

/// The journey of a packet whose code is good, and what its campaign did.
pub(super) async fn travels(
    connection: &mut Connection,
    number: PacketNumber,
) -> sqlx::Result<Option<TravelsRow>> {
    sqlx::query_as(
        "SELECT number, campaign, step, sown, in_flower,
                (SELECT COUNT(*) FROM packet_district WHERE packet_district.packet = number) AS districts,
                totals.passed_on, totals.travelled, totals.talked, totals.sown_packets, totals.flower_packets
         FROM packet, (
             SELECT CAST(COALESCE(SUM(step), 0) AS BIGINT) AS passed_on,
                    CAST(COALESCE(SUM(CASE WHEN step > 0 THEN 1 ELSE 0 END), 0) AS BIGINT) AS travelled,
                    CAST(COALESCE(SUM(talks), 0) AS BIGINT) AS talked,
                    CAST(COALESCE(SUM(sown), 0) AS BIGINT) AS sown_packets,
                    CAST(COALESCE(SUM(in_flower), 0) AS BIGINT) AS flower_packets
             FROM packet
             WHERE campaign = (SELECT campaign FROM packet WHERE number = $1)
               AND (step > 0 OR sown = 1 OR in_flower = 1)
         ) AS totals
         WHERE number = $1 AND code_hash IS NOT NULL",
    )
    .bind(i64::from(number.get()))
    .fetch_optional(connection)
    .await
}

/// The hash that tells a wrong key.
pub(super) async fn key_check(connection: &mut Connection) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar("SELECT hash FROM key_check WHERE id = 1")
        .fetch_optional(connection)
        .await
}

/// Keeps the hash that tells a wrong key if there is none; gives the one that is kept.
pub(super) async fn keep_key_check(connection: &mut Connection, hash: KeyedHash) -> sqlx::Result<String> {
    sqlx::query("INSERT INTO key_check (id, hash) VALUES (1, $1) ON CONFLICT (id) DO NOTHING")
        .bind(hash.to_hex())
        .execute(&mut *connection)
        .await?;
    sqlx::query_scalar("SELECT hash FROM key_check WHERE id = 1")
        .fetch_one(connection)
        .await
}
