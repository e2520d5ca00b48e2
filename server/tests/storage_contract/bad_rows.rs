//! A row that somebody spoiled by hand is named, on both engines.
use crate::{
    bench::{Bench, Engine},
    samples::{contact_request, full_spot, measured_area, publishing, readable_tree, remark, signal},
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
    spoiled(
        "UPDATE tree_edition SET municipality = 'Heerlen'",
        "tree_edition",
        "municipality",
        "Heerlen 1",
    ),
    spoiled(
        "UPDATE tree_edition SET number = 0",
        "tree_edition",
        "number",
        "GM0917 0",
    ),
    spoiled(
        "UPDATE tree_edition SET example = 7",
        "tree_edition",
        "example",
        "GM0917 1",
    ),
    spoiled(
        "UPDATE contact_request SET area_code = ''",
        "contact_request",
        "area_code",
        "c",
    ),
    spoiled(
        "UPDATE contact_request SET kind = 'visit'",
        "contact_request",
        "kind",
        "c",
    ),
    spoiled(
        "UPDATE contact_request SET first_name = ''",
        "contact_request",
        "first_name",
        "c",
    ),
    spoiled(
        "UPDATE contact_request SET reach = '112'",
        "contact_request",
        "reach",
        "c",
    ),
    spoiled(
        "UPDATE contact_request SET why = ''",
        "contact_request",
        "why",
        "c",
    ),
    spoiled(
        "UPDATE contact_request SET may_leave_message = 7",
        "contact_request",
        "may_leave_message",
        "c",
    ),
    spoiled(
        "UPDATE signal SET theme = 'Geld!'",
        "signal",
        "theme",
        "WK091733 Geld! 2026-11",
    ),
    spoiled(
        "UPDATE signal SET area_code = 'here'",
        "signal",
        "area_code",
        "here geld 2026-11",
    ),
    spoiled(
        "UPDATE signal SET month = '2026-13'",
        "signal",
        "month",
        "WK091733 geld 2026-13",
    ),
    spoiled(
        "UPDATE signal SET number = -1",
        "signal",
        "number",
        "WK091733 geld 2026-11",
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
            .by_hand(
                "DELETE FROM area; DELETE FROM change_request; DELETE FROM tree_edition; DELETE FROM contact_request;
                 DELETE FROM signal; DELETE FROM signal_form",
            )
            .await;
        bench
            .directory
            .save_areas(&[measured_area("GM0917")])
            .await
            .unwrap();
        bench.directory.save_spots(&[full_spot("1")]).await.unwrap();
        bench.changes.keep_change_request(&remark("r", 1)).await.unwrap();
        bench
            .trees
            .publish_tree(&publishing("GM0917", "2026-11", 1))
            .await
            .unwrap();
        let request = contact_request("c", 1);
        bench.requests.keep_contact_request(&request).await.unwrap();
        let counted = signal("geld", "WK091733", "2026-11");
        bench.signals.count_signal(&counted, "form", 1).await.unwrap();
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
            "tree_edition" => {
                let error = bench.trees.published_tree().await.unwrap_err();
                let listed = bench.trees.tree_editions().await.unwrap_err();
                assert_eq!(error.to_string(), listed.to_string());
                error
            }
            "contact_request" => bench.requests.open_contact_requests().await.unwrap_err(),
            "signal" => bench.signals.signal_counts().await.unwrap_err(),
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

/// Residents need the map more than the tree.
async fn a_text_that_is_no_tree_any_more_leaves_the_rest(engine: Engine) {
    let bench = Bench::open(engine).await;
    bench.directory.save_spots(&[full_spot("1")]).await.unwrap();
    bench.trees.publish_tree(&readable_tree()).await.unwrap();
    assert!(bench.directory.load().await.unwrap().tree.is_some());
    bench
        .by_hand("UPDATE tree_edition SET text = 'buurtboom: 9'")
        .await;
    let parts = bench.directory.load().await.unwrap();
    assert_eq!((parts.spots.len(), parts.tree), (1, None));
    let (edition, text) = bench.trees.published_tree().await.unwrap().unwrap();
    assert_eq!((edition.number, text.as_str()), (1, "buurtboom: 9"));
    bench.close().await;
}

#[tokio::test]
async fn a_tree_on_sqlite() {
    a_text_that_is_no_tree_any_more_leaves_the_rest(Engine::Sqlite).await;
}

#[tokio::test]
async fn a_tree_on_postgres() {
    a_text_that_is_no_tree_any_more_leaves_the_rest(Engine::Postgres).await;
}

#[tokio::test]
async fn on_sqlite() {
    a_bad_row_is_named(Engine::Sqlite).await;
}

#[tokio::test]
async fn on_postgres() {
    a_bad_row_is_named(Engine::Postgres).await;
}
