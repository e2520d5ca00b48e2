//! What keeps others out: headers, checks of where a form comes from, limits.
//!
//! The rule of this room: it stands around the pages and knows nothing of what is on them; whatever it refuses is refused
//! before a story begins. To add a header: a line in [`headers`]. To add a limit: a check in [`gate`] for every request,
//! or in [`forms`] for what writes; [`guesses`] is for who tries out codes and links.
pub mod forms;
pub mod gate;
pub mod guesses;
pub mod headers;
pub mod origin;
pub mod rate;
