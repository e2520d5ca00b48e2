//! Building blocks that pages share, rendered on the server.
//!
//! A part is a function from records and the context to a view; what it says stands in the translation files, how it looks in
//! `style/parts` under the same name. Drawings that never change are SVG files in `drawings`, hidden from screen readers:
//! the words beside them say everything.
//!
//! A part with deep HTML gives an `AnyView`: the type of a view holds the types of all that stand in it, and the compiler counts.
pub(crate) mod aloud;
pub(crate) mod branch_picture;
pub(crate) mod choose_district;
pub(crate) mod dates;
pub(crate) mod desk;
pub(crate) mod district_drawing;
pub(crate) mod doors;
pub(crate) mod error_summary;
pub(crate) mod escape;
pub(crate) mod figures;
pub(crate) mod filters;
pub(crate) mod finished;
pub(crate) mod flower;
pub(crate) mod footer;
pub(crate) mod form;
pub(crate) mod freshness;
pub(crate) mod header;
pub(crate) mod help_search;
pub(crate) mod hours;
pub(crate) mod icons;
pub(crate) mod interest_picture;
pub(crate) mod ladder;
pub(crate) mod lead_card;
pub(crate) mod map_drawing;
pub(crate) mod person_card;
pub(crate) mod qr;
pub(crate) mod question_form;
pub(crate) mod sample;
pub(crate) mod scene;
pub(crate) mod search_box;
pub(crate) mod spot_card;
pub(crate) mod status;
pub(crate) mod tree_drawing;
pub(crate) mod web_link;
