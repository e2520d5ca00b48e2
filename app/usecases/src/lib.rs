//! **Stories.** One file for each act that a person or a clock can do.
//!
//! The rule of this room: a story talks only to the rules in `domain` and to the [`ports`]; it never knows which
//! database or framework stands behind them. To add a story: a file named after the act, with one public function that
//! takes the ports it needs and what the person gave, and a test with [`fakes`] at its foot.
pub mod ask_contact_person;
pub mod check_key;
pub mod check_records;
pub mod check_tree;
pub mod close_change_request;
pub mod close_contact_request;
pub mod create_packets;
mod draw_codes;
pub mod erase_old_change_requests;
pub mod erase_old_contact_requests;
#[cfg(any(test, feature = "fakes"))]
pub mod fakes;
pub mod find_packet;
pub mod forget_old_signals;
pub mod import_areas;
pub mod import_figures;
pub mod import_products;
pub mod import_spots;
pub mod import_tree;
pub mod list_change_requests;
pub mod list_contact_requests;
pub mod list_signals;
pub mod packet_journey;
pub mod packet_step;
pub mod pass_on_packet;
pub mod ports;
pub mod receive_packet;
pub mod reissue_packets;
pub mod report;
pub mod report_change;
pub mod report_missing_help;
pub mod revoke_packets;
#[cfg(test)]
mod sample;
pub mod secrets;
mod surroundings;
pub mod tell_packet_in_flower;
pub mod tell_packet_sown;
pub mod tell_packet_talked;

mod error;
mod form_key;
pub use error::UsecaseError;
