//! What keeps others out: headers, checks of where a form comes from, limits.
