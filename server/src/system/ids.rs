//! New ids from the randomness of the operating system.
use std::fmt::Write as _;
use usecases::ports::Ids;

/// 128 bits that nobody can guess.
#[derive(Clone, Copy, Debug, Default)]
pub struct RandomIds;

impl Ids for RandomIds {
    fn new_id(&self) -> String {
        let mut bytes = [0_u8; 16];
        getrandom::fill(&mut bytes).expect("an operating system that serves pages has randomness");
        bytes.iter().fold(String::with_capacity(32), |mut id, byte| {
            let _ = write!(id, "{byte:02x}");
            id
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_32_hexadecimal_signs_and_differ() {
        let (one, other) = (RandomIds.new_id(), RandomIds.new_id());
        assert_eq!(one.len(), 32);
        assert!(one.chars().all(|sign| sign.is_ascii_hexdigit()));
        assert_ne!(one, other);
    }
}
