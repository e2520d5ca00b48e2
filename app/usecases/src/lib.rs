//! **Stories.** One file for each act that a person or a clock can do.
//!
//! The rule of this room: a story talks only to the rules in `domain` and to the [`ports`]; it never knows which
//! database or framework stands behind them. To add a story: a file named after the act, with one public function that
//! takes the ports it needs and what the person gave, and a test with [`fakes`] at its foot.
pub mod answer_invitation;
pub mod ask_contact_person;
pub mod block_person;
pub mod change_wishes;
pub mod check_key;
pub mod check_records;
pub mod check_tree;
pub mod close_change_request;
pub mod close_contact_request;
pub mod create_packets;
mod draw_codes;
pub mod erase_me;
pub mod erase_old_change_requests;
pub mod erase_old_contact_requests;
pub mod erase_old_meetings;
pub mod evening_round;
pub mod expected_at_moment;
#[cfg(any(test, feature = "fakes"))]
pub mod fakes;
pub mod find_packet;
pub mod forget_old_signals;
pub mod import_areas;
pub mod import_figures;
pub mod import_moments;
pub mod import_products;
pub mod import_spots;
pub mod import_tree;
pub mod lapse_invitations;
pub mod link_key;
pub mod list_change_requests;
pub mod list_contact_requests;
pub mod list_reports;
pub mod list_signals;
pub mod mail_wish;
pub mod make_host_link;
pub mod my_meeting;
pub mod own_meeting;
pub mod packet_journey;
pub mod packet_step;
pub mod pass_on_packet;
mod place_newcomer;
pub mod ports;
pub mod receive_packet;
pub mod reissue_packets;
pub mod report;
pub mod report_change;
pub mod report_missing_help;
pub mod report_person;
pub mod revoke_packets;
#[cfg(test)]
mod sample;
pub mod secrets;
pub mod seek_company;
pub mod stop_messages;
pub mod stop_seeking;
mod surroundings;
pub mod tell_by_mail;
pub mod tell_packet_in_flower;
pub mod tell_packet_sown;
pub mod tell_packet_talked;
#[cfg(test)]
mod town;

mod error;
mod form_key;
pub use error::UsecaseError;
