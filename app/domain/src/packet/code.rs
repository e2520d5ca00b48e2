//! The code that is printed on a packet: 60 random bits that can be read, typed and said by telephone.
use std::fmt;

/// Crockford's base 32 (<https://www.crockford.com/base32.html>): digits and capital letters without I, L, O and U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Signs that carry five bits each.
const VALUE_SIGNS: usize = 12;

/// Signs of a whole code: twelve, and one that checks them.
pub const CODE_SIGNS: usize = VALUE_SIGNS + 1;

/// Signs that stand together when a code is printed.
const GROUP: usize = 4;

/// Crockford's check is the remainder by this prime. His signs for 32 to 36 are not used here, see [`PacketCode::from_bits`].
const CHECK: u64 = 37;

/// A code with a check sign that fits. Whoever has it can use the packet, so it is not shown by `Debug`, and it is kept nowhere
/// but on paper: the database knows a keyed hash of [`Self::to_bytes`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PacketCode(u64);

/// Why a text is not a code. Each is worth another sentence to who typed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CodeFault {
    /// Too few or too many signs.
    #[error("a code has {CODE_SIGNS} letters and digits")]
    Length,
    /// A sign that no code has.
    #[error("the sign “{0}” stands in no code")]
    Sign(char),
    /// The last sign does not fit the others: one of them is wrong.
    #[error("the last sign does not fit the others, so one of them is wrong")]
    Check,
}

impl PacketCode {
    /// Makes a code of the lowest 60 bits.
    ///
    /// `None` when its check sign would be one of Crockford's five special signs (`*~$=U`): draw again. So every printed code
    /// has letters and digits only; of 37 draws 32 are taken.
    #[must_use]
    pub const fn from_bits(bits: u64) -> Option<Self> {
        let bits = bits & ((1 << (5 * VALUE_SIGNS)) - 1);
        if bits % CHECK < ALPHABET.len() as u64 {
            Some(Self(bits))
        } else {
            None
        }
    }

    /// Reads a code as people write it: small letters, O for 0, I and L for 1, blanks and hyphens anywhere.
    ///
    /// # Errors
    /// Says what is wrong without asking any store: first a sign that stands in no code, then the length, then the check.
    pub fn parse(text: &str) -> Result<Self, CodeFault> {
        let mut value = 0_u64;
        let mut check = 0_u64;
        let mut length = 0_usize;
        for sign in text.chars().filter(|sign| !is_gap(*sign)) {
            let digit = digit(sign).ok_or(CodeFault::Sign(sign))?;
            match length {
                0..VALUE_SIGNS => value = value << 5 | digit,
                VALUE_SIGNS => check = digit,
                _ => return Err(CodeFault::Length),
            }
            length += 1;
        }
        if length != CODE_SIGNS {
            return Err(CodeFault::Length);
        }
        if value % CHECK == check {
            Ok(Self(value))
        } else {
            Err(CodeFault::Check)
        }
    }

    /// The one spelling for paper and addresses: `K7QM-2F9T-XB4C-8`.
    #[must_use]
    pub fn canonical(self) -> String {
        let digits = (0..VALUE_SIGNS).rev().map(|place| self.0 >> (5 * place) & 31);
        let mut text = String::with_capacity(CODE_SIGNS + VALUE_SIGNS / GROUP);
        for (place, digit) in digits.chain([self.0 % CHECK]).enumerate() {
            if place > 0 && place % GROUP == 0 {
                text.push('-');
            }
            // Both are below 32: five bits, and a remainder that was looked at.
            let sign = usize::try_from(digit).ok().and_then(|digit| ALPHABET.get(digit));
            text.push(char::from(sign.copied().unwrap_or(b'0')));
        }
        text
    }

    /// The bits, for a keyed hash.
    #[must_use]
    pub const fn to_bytes(self) -> [u8; 8] {
        self.0.to_be_bytes()
    }
}

/// What people put between signs: blanks, and every hyphen and dash that a telephone writes (U+2010 to U+2015, the minus).
fn is_gap(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{ad}')
}

/// What a sign stands for, with Crockford's forgiving of look-alikes.
fn digit(sign: char) -> Option<u64> {
    let sign = match sign.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        sign => sign,
    };
    let place = ALPHABET.iter().position(|known| char::from(*known) == sign)?;
    u64::try_from(place).ok()
}

impl fmt::Debug for PacketCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("PacketCode(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn code(bits: u64) -> PacketCode {
        (bits..).find_map(PacketCode::from_bits).unwrap()
    }

    #[test]
    fn a_code_is_written_in_groups_with_its_check_sign() {
        for (bits, text) in [
            (0, "0000-0000-0000-0"),
            (31, "0000-0000-000Z-Z"),
            (37, "0000-0000-0015-0"),
            ((1 << 60) - 1, "ZZZZ-ZZZZ-ZZZZ-9"),
        ] {
            let code = PacketCode::from_bits(bits).unwrap();
            assert_eq!(code.canonical(), text);
            assert_eq!(PacketCode::parse(text), Ok(code));
        }
    }

    #[test]
    fn a_check_sign_that_is_no_letter_or_digit_is_drawn_again() {
        for remainder in 32..37 {
            assert_eq!(PacketCode::from_bits(remainder), None);
        }
        assert!(PacketCode::from_bits(38).is_some());
    }

    #[test]
    fn people_write_a_code_in_many_ways() {
        let code = code(0x0000_1002_0030_0408);
        let text = code.canonical();
        assert!(text.contains('0') && text.contains('1'), "{text}");
        for written in [
            text.to_lowercase(),
            text.replace('0', "O"),
            text.replace('0', "o").replace('1', "l"),
            text.replace('1', "I"),
            text.replace('-', ""),
            text.replace('-', " \u{2013} "),
            format!("\t{}\n", text.replace('-', "\u{a0}")),
            text.replace("", " "),
        ] {
            assert_eq!(PacketCode::parse(&written), Ok(code), "{written}");
        }
    }

    #[test]
    fn each_fault_has_its_own_sentence() {
        let faults = [
            ("", CodeFault::Length),
            ("K7QM", CodeFault::Length),
            ("0000-0000-0000", CodeFault::Length),
            ("0000-0000-0000-00", CodeFault::Length),
            ("K7QM-2F9T-XB4U-8", CodeFault::Sign('U')),
            ("K7QM.2F9T", CodeFault::Sign('.')),
            ("K7QM-2F9T-XB4\u{e9}-8", CodeFault::Sign('\u{e9}')),
            ("0000-0000-0000-1", CodeFault::Check),
        ];
        for (text, fault) in faults {
            assert_eq!(PacketCode::parse(text), Err(fault), "{text}");
        }
        let sentences: std::collections::BTreeSet<_> =
            faults.iter().map(|(_, fault)| fault.to_string()).collect();
        assert_eq!(sentences.len(), 5);
    }

    #[test]
    fn a_code_is_not_shown_by_accident() {
        assert_eq!(format!("{:?}", code(12_345)), "PacketCode(..)");
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read_again(bits in any::<u64>()) {
            if let Some(code) = PacketCode::from_bits(bits) {
                let text = code.canonical();
                prop_assert_eq!(text.len(), 16);
                prop_assert!(text.bytes().all(|sign| ALPHABET.contains(&sign) || sign == b'-'));
                prop_assert_eq!(PacketCode::parse(&text), Ok(code));
            }
        }

        /// Crockford's promise: 37 is a prime, so no single wrong sign passes, and no two neighbours changed about.
        #[test]
        fn one_wrong_sign_or_two_changed_about_are_noticed(
            bits in any::<u64>(),
            place in 0..CODE_SIGNS,
            other in 0..32_usize,
        ) {
            let signs: Vec<char> = code(bits >> 5).canonical().chars().filter(|sign| *sign != '-').collect();
            let mut wrong = signs.clone();
            wrong[place] = char::from(ALPHABET[other]);
            let mut about = signs.clone();
            about.swap(place, (place + 1).min(CODE_SIGNS - 1));
            for written in [wrong, about] {
                let text: String = written.iter().collect();
                // The check sign itself changes about with the last digit only when the sum allows it.
                let same = written == signs;
                let last = place == CODE_SIGNS - 2;
                prop_assert!(same || last || PacketCode::parse(&text) == Err(CodeFault::Check), "{}", text);
            }
        }

        #[test]
        fn nothing_that_is_typed_breaks_it(text in any::<String>()) {
            let _ = PacketCode::parse(&text);
        }
    }
}
