//! What a row means: between the columns and the values of the domain, the same for both engines.
//!
//! The rule of this room: reading parses, and a row that cannot be parsed is an error that names its table, column and
//! key; nothing is guessed. To add a table: a row struct with the column's names, a function to the domain's value, and
//! texts for what is written.
mod area;
mod change;
mod column;
mod contact;
mod meeting;
mod moment;
mod outline;
mod packet;
mod seeker_mail;
mod signal;
mod spot;
mod tree;
mod unique;

pub(super) use area::{AreaRow, FigureRow, Figures, areas};
pub(super) use change::{ChangeRow, changes};
pub(super) use column::{day_text, list_text, unavailable};
pub(super) use contact::{RequestRow, requests};
pub(super) use meeting::{
    ApartRow, InvitationRow, PlaceRow, ReportRow, SeekerMomentRow, SeekerRow, apart, invitations, reports,
    seekers,
};
pub(super) use moment::{MomentRow, moments};
pub(super) use outline::outline_text;
pub(super) use packet::{PacketRow, TravelsRow, first_number, packet, packet_numbers, travels};
pub(super) use seeker_mail::{SeekerMailRow, mails_with_people, seeker_mails};
pub(super) use signal::{SignalRow, signals};
pub(super) use spot::{ExceptionRow, SpotRow, exception_kind_text, organization_id, spots};
pub(super) use tree::{EditionRow, TreeRow, edition_number, edition_with_text, editions, tree};
pub(super) use unique::{NamedRow, check_unique};
