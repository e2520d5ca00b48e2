//! The key that a form was made with: the same key twice is the same form sent twice.
use crate::ports::Ids;

/// The key as it came when it looks like one of [`Ids::new_id`]. Any other is not ours, and could be of any length: the form
/// counts all the same, under a new key, so that sent twice it is two.
pub(crate) fn form_key(came: &str, ids: &dyn Ids) -> String {
    if came.len() == 32 && came.bytes().all(|sign| sign.is_ascii_hexdigit()) {
        came.to_owned()
    } else {
        ids.new_id()
    }
}
