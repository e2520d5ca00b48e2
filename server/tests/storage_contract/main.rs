//! What every store promises, tested alike on the fakes, on SQLite and on PostgreSQL.
//!
//! To add a promise: an `async fn` over a [`bench::Bench`] in the file of its noun, and its name in the list below.
//! PostgreSQL is the server named by `BUURTBOOM_TEST_POSTGRES`, or one that [`cluster`] starts for this run.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on ends there")]

mod any_spot;
mod areas;
mod bad_rows;
mod bench;
mod changes;
mod cluster;
mod kept;
mod packets;
mod products;
mod requests;
mod samples;
mod signals;
mod spots;
mod start;
mod together;
mod trees;

/// Runs each promise on each engine, every time in a database of its own.
macro_rules! on_every_engine {
    ($($noun:ident: $($promise:ident),+;)+) => {
        mod fakes { on_every_engine!(@ Memory; $($noun: $($promise),+;)+); }
        mod sqlite { on_every_engine!(@ Sqlite; $($noun: $($promise),+;)+); }
        mod postgres { on_every_engine!(@ Postgres; $($noun: $($promise),+;)+); }
    };
    (@ $engine:ident; $($noun:ident: $($promise:ident),+;)+) => {
        $(mod $noun { $(
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $promise() {
                use crate::bench::{self, Engine};
                bench::run(Engine::$engine, async |bench| crate::$noun::$promise(bench).await).await;
            }
        )+ })+
    };
}

on_every_engine! {
    areas: a_new_store_is_empty, areas_read_back_by_code, a_replaced_area_keeps_its_figures_and_its_neighbours,
        figures_are_added_and_replaced, a_figure_of_an_unknown_area_is_refused_with_all_others,
        a_figure_is_a_number, nothing_given_changes_nothing;
    spots: spots_read_back_to_the_last_bit, every_choice_reads_back, hours_read_back_as_they_were_given,
        exceptions_keep_their_order, a_replaced_spot_leaves_the_others_alone, of_one_id_the_last_is_kept,
        what_another_spot_has_is_refused_with_all_others, a_party_is_kept_while_a_place_names_it,
        five_thousand_spots_read_back;
    products: products_read_back_by_name_and_law, a_product_is_its_name_and_law, a_long_list_reads_back;
    trees: without_an_edition_there_is_no_tree, the_newest_edition_is_published_and_none_is_lost,
        the_same_text_is_no_new_edition, the_published_tree_is_loaded_with_the_addresses_of_its_products,
        each_municipality_has_its_own_numbers,
        twenty_who_publish_at_once_wait_for_each_other;
    changes: a_remark_reads_back, a_form_is_kept_once, remarks_come_oldest_first, a_closed_remark_leaves_nothing,
        an_old_remark_leaves_nothing;
    requests: a_request_reads_back, a_request_is_kept_once, requests_come_oldest_first,
        an_answered_request_leaves_nothing, an_old_request_leaves_nothing;
    signals: counts_are_kept_by_theme_wijk_and_month, a_signal_counts_once,
        twenty_signals_at_once_are_twenty_and_one_form_is_one, forgotten_signals_leave_nothing;
    packets: numbers_follow_each_other, a_long_batch_is_found_by_its_codes, packets_are_added_all_or_none,
        of_two_hundred_who_take_a_step_at_once_one_is_first, both_sides_at_once_are_one_handover,
        a_form_sent_five_times_counts_once, a_packet_wears_out, what_is_told_counts_once,
        a_journey_tells_how_often_and_in_how_many_wijken, a_campaign_adds_up, unused_codes_are_replaced_all_or_none,
        a_revoked_code_is_unknown, no_code_is_kept, the_first_key_stays;
    together: a_form_sent_twenty_times_at_once_is_kept_once, every_writer_raises_the_revision,
        a_reader_never_sees_half_a_write;
}
