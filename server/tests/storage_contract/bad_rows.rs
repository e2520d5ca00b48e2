//! A row that somebody spoiled by hand is named, on both engines.
use crate::{
    bench::{Bench, Engine},
    samples::{full_spot, measured_area, remark},
};
use usecases::ports::StoreError;

/// A spoiled value, and what the error must name.
struct Spoiled {
    sql: &'static str,
    table: &'static str,
    column: &'static str,
    row: &'static str,
}

const SPOILED: &[Spoiled] = &[
    spoiled("UPDATE area SET code = 'GM091'", "area", "code", "GM091"),
    spoiled("UPDATE area SET latitude = 91", "area", "latitude", "GM0917"),
    spoiled("UPDATE area SET outline = '{}'", "area", "outline", "GM0917"),
    spoiled("UPDATE area SET approximate = 2", "area", "approximate", "GM0917"),
    spoiled(
        "UPDATE area SET boundary_year = -1",
        "area",
        "boundary_year",
        "GM0917",
    ),
    spoiled(
        "UPDATE area_figure SET figure_key = 'lonely' WHERE figure_key = 'household-size'",
        "area_figure",
        "figure_key",
        "GM0917 lonely 2024",
    ),
    spoiled("UPDATE location SET kind = 'palace'", "location", "kind", "1"),
    spoiled("UPDATE location SET area_code = ''", "location", "area_code", "1"),
    spoiled("UPDATE location SET longitude = 181", "location", "latitude", "1"),
    spoiled("UPDATE location SET step_free = 7", "location", "step_free", "1"),
    spoiled(
        "UPDATE location SET photo_alt = NULL",
        "location",
        "photo_alt",
        "1",
    ),
    spoiled(
        "UPDATE location SET checked_on = '30-02-2026'",
        "location",
        "checked_on",
        "1",
    ),
    spoiled("DELETE FROM service", "service", "description", "1"),
    spoiled("UPDATE service SET acts = 'dance'", "service", "acts", "1"),
    spoiled(
        "UPDATE service SET themes = '[\"gold\"]'",
        "service",
        "themes",
        "1",
    ),
    spoiled("UPDATE service SET cost = 'much'", "service", "cost", "1"),
    spoiled(
        "UPDATE service SET languages = '[1]'",
        "service",
        "languages",
        "1",
    ),
    spoiled(
        "UPDATE schedule_exception SET kind = 'ajar'",
        "schedule_exception",
        "kind",
        "1",
    ),
    spoiled(
        "UPDATE schedule_exception SET from_day = ''",
        "schedule_exception",
        "from_day",
        "1",
    ),
    spoiled(
        "UPDATE change_request SET wrong = '[\"you\"]'",
        "change_request",
        "wrong",
        "r",
    ),
    spoiled(
        "UPDATE change_request SET remark = ''",
        "change_request",
        "remark",
        "r",
    ),
];

const fn spoiled(sql: &'static str, table: &'static str, column: &'static str, row: &'static str) -> Spoiled {
    Spoiled {
        sql,
        table,
        column,
        row,
    }
}

async fn a_bad_row_is_named(engine: Engine) {
    let bench = Bench::open(engine).await;
    for Spoiled {
        sql,
        table,
        column,
        row,
    } in SPOILED
    {
        bench
            .by_hand("DELETE FROM area; DELETE FROM change_request")
            .await;
        bench
            .directory
            .save_areas(&[measured_area("GM0917")])
            .await
            .unwrap();
        bench.directory.save_spots(&[full_spot("1")]).await.unwrap();
        bench.changes.keep_change_request(&remark("r", 1)).await.unwrap();
        bench.directory.load().await.unwrap();
        // A figure belongs to its area, so an area's code is spoiled without its figures.
        bench
            .by_hand("DELETE FROM area_figure WHERE figure_key <> 'household-size'")
            .await;
        if sql.contains("SET code") {
            bench.by_hand("DELETE FROM area_figure").await;
        }
        bench.by_hand(sql).await;
        let error = match *table {
            "change_request" => bench.changes.open_change_requests().await.unwrap_err(),
            _ => bench.directory.load().await.unwrap_err(),
        };
        let StoreError::BadRow {
            table: t,
            column: c,
            row: r,
            ..
        } = error
        else {
            panic!("{sql}: {error}");
        };
        assert_eq!((t, c, r.as_str()), (*table, *column, *row), "{sql}");
    }
    bench.close().await;
}

#[tokio::test]
async fn on_sqlite() {
    a_bad_row_is_named(Engine::Sqlite).await;
}

#[tokio::test]
async fn on_postgres() {
    a_bad_row_is_named(Engine::Postgres).await;
}
