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
mod mails;
mod meetings;
mod meetings_promises;
mod meetings_together;
mod packets;
mod products;
mod requests;
mod samples;
mod signals;
mod spots;
mod start;
mod together;
mod town;
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
    mails: an_address_is_kept_with_its_person_or_not_at_all, who_may_have_news_is_found_by_id_and_in_turns,
        an_address_is_replaced_and_forgotten, of_twenty_servers_that_take_a_row_at_once_one_has_it,
        of_ten_servers_with_the_same_news_one_sends_it, an_address_is_found_nowhere_and_goes_with_its_person;
    meetings: moments_read_back_by_id, a_host_has_one_link, a_person_reads_back_and_a_link_is_one_person,
        an_invitation_reads_back_with_its_people, who_looks_is_found_by_moment_and_by_term,
        a_refused_offer_leaves_nothing, who_was_invited_together_never_is_again, answers_are_kept_and_both_agree,
        a_step_that_was_overtaken_changes_nothing, seats_come_back_when_it_does_not_go_ahead,
        a_person_can_become_another, a_report_is_kept_once_and_loses_whom_it_is_about,
        a_round_is_taken_once_and_taken_over_when_broken_off,
        a_moment_that_is_not_there_is_no_reason_to_lose_anybody;
    meetings_promises: whoever_erases_everything_is_nowhere_and_the_other_stays,
        whoever_has_met_is_nowhere_after_thirty_days,
        whoever_stopped_or_never_came_back_is_nowhere_after_their_days,
        a_no_and_a_silence_read_the_same_at_every_moment,
        nobody_is_invited_twice_with_the_same_or_with_whom_they_blocked;
    meetings_together: a_form_sent_five_times_at_once_is_one_person_with_one_key,
        of_two_who_answer_in_the_same_moment_both_are_counted, the_last_seat_is_given_away_once,
        a_person_is_invited_once, two_hundred_begin_at_once, an_evening_has_one_round_however_many_servers,
        whoever_answers_while_the_other_goes_is_told_the_truth, a_clock_that_is_set_back_undoes_nothing;
    together: a_form_sent_twenty_times_at_once_is_kept_once, every_writer_raises_the_revision,
        a_reader_never_sees_half_a_write;
}
