//! Cells that a spreadsheet would take for a formula.
//!
//! A table that we write has an apostrophe before every such cell, and a table that we read loses it again. Cells that begin
//! with apostrophes before such a sign get one more, so that reading gives back exactly what was written.
use std::borrow::Cow;

/// The signs with which a formula begins, and `#`, with which a row begins that is skipped.
const ARMED: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '#'];

fn is_armed(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(ARMED)
}

/// The cell as it is safe in a spreadsheet.
#[must_use]
pub fn disarm(cell: &str) -> Cow<'_, str> {
    if is_armed(cell) {
        format!("'{cell}").into()
    } else {
        cell.into()
    }
}

/// The cell as it was before [`disarm`].
#[must_use]
pub fn rearm(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if is_armed(rest) => rest,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn formulas_are_disarmed_and_names_left_alone() {
        assert_eq!(disarm("+31 45 000 00 01"), "'+31 45 000 00 01");
        assert_eq!(disarm("'=1"), "''=1");
        assert_eq!(disarm("'t Lindeblad"), "'t Lindeblad");
        assert_eq!(rearm("'t Lindeblad"), "'t Lindeblad");
    }

    proptest! {
        #[test]
        fn what_is_disarmed_is_no_formula_and_reads_back(cell in "['=+@#a -]{0,6}") {
            let safe = disarm(&cell);
            prop_assert!(!safe.starts_with(ARMED));
            prop_assert_eq!(rearm(&safe), &cell);
        }
    }
}
