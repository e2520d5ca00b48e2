//! How to reach somebody: telephone, e-mail, website, postal code. What is taken leads somewhere in all likelihood.
use super::faults::quoted;
use crate::contact::EmailAddress;

/// The longest address of a page or picture, in signs.
const MOST_URL: usize = 500;

/// A telephone number as people write it, Dutch or international. Quotes and a leading `tel:` are taken off.
pub(crate) fn phone(text: &str) -> Result<String, String> {
    let text = text.trim_matches(|sign: char| sign.is_whitespace() || matches!(sign, '"' | '“' | '”'));
    let text = text.strip_prefix("tel:").unwrap_or(text).trim();
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let signs = text.chars().enumerate().all(|(place, sign)| {
        sign.is_ascii_digit() || " -().–/".contains(sign) || (sign == '+' && place == 0)
    });
    let international = text.starts_with('+') || digits.starts_with("00");
    let plausible = if international {
        (8..=17).contains(&digits.len())
    } else if digits.starts_with("0800") || digits.starts_with("0900") || digits.starts_with("0906") {
        matches!(digits.len(), 8 | 11)
    } else if digits.starts_with("14") {
        // The number of a municipality: 14 and its area code.
        matches!(digits.len(), 5 | 6)
    } else {
        digits.starts_with('0') && digits.len() == 10
    };
    if signs && plausible {
        Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
    } else {
        Err(format!(
            "{} is no telephone number; write ten digits such as 045 000 00 00, or + and the number of the country",
            quoted(text)
        ))
    }
}

/// An e-mail address. A leading `mailto:` is taken off.
pub(crate) fn email(text: &str) -> Result<String, String> {
    let text = text.trim();
    let text = text.strip_prefix("mailto:").unwrap_or(text);
    match EmailAddress::parse(text) {
        Ok(address) => Ok(address.as_str().to_owned()),
        Err(_) => Err(format!(
            "{} is no e-mail address; write it as name@example.nl",
            quoted(text)
        )),
    }
}

/// The address of a page on the web, `http` or `https`; `www.example.nl` gets its `https://`.
pub(crate) fn url(text: &str) -> Result<String, String> {
    let text = text.trim();
    let refusal = || {
        format!(
            "{} is no web address; it begins with https:// or http:// and names a site, such as https://www.example.nl",
            quoted(text)
        )
    };
    let unwritable = |sign: char| sign.is_whitespace() || sign.is_control() || "\"<>\\^`{|}".contains(sign);
    if text.chars().count() > MOST_URL || text.contains(unwritable) {
        return Err(refusal());
    }
    let (scheme, rest) = match text.split_once("://") {
        Some((scheme, rest)) => (scheme.to_ascii_lowercase(), rest),
        None => ("https".to_owned(), text),
    };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (host, port) = authority.split_once(':').unwrap_or((authority, "0"));
    let plausible = matches!(scheme.as_str(), "http" | "https")
        && is_host(host)
        && (1..=5).contains(&port.len())
        && port.bytes().all(|sign| sign.is_ascii_digit());
    if plausible {
        Ok(format!("{scheme}://{rest}"))
    } else {
        Err(refusal())
    }
}

/// A Dutch postal code, written as `6411 AB`.
pub(super) fn postal_code(text: &str) -> Result<String, String> {
    let signs: String = text
        .chars()
        .filter(|sign| !sign.is_whitespace())
        .flat_map(char::to_uppercase)
        .collect();
    let bytes = signs.as_bytes();
    let plausible = bytes.len() == 6
        && bytes[0] != b'0'
        && bytes[..4].iter().all(u8::is_ascii_digit)
        && bytes[4..].iter().all(u8::is_ascii_uppercase);
    if plausible {
        Ok(format!("{} {}", &signs[..4], &signs[4..]))
    } else {
        Err(format!(
            "{} is no Dutch postal code such as 6411 AB; left empty",
            quoted(text)
        ))
    }
}

/// A name of a machine with at least one dot, its last part of letters.
fn is_host(host: &str) -> bool {
    let mut last = "";
    let parts = host.split('.').inspect(|part| last = part).all(|part| {
        (1..=63).contains(&part.chars().count())
            && !part.starts_with('-')
            && !part.ends_with('-')
            && part.chars().all(|sign| sign.is_alphanumeric() || sign == '-')
    });
    parts && host.contains('.') && last.chars().count() >= 2 && last.chars().all(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn telephone_numbers_as_people_write_them() {
        for good in [
            "045 000 00 01",
            "(045) 000-0001",
            "+31 45 000 00 01",
            "+31 (0)45 000 00 01",
            "\"+44 1234 234567\"",
            "tel:+31450000001",
            "0800 0113",
            "0900-1234567",
            "14 045",
            "088 000 00 00",
        ] {
            assert!(phone(good).is_ok(), "{good}");
        }
        for bad in [
            "045 00",
            "12345",
            "call me",
            "045+0000001",
            "",
            "0450000001;0450000002",
            "+1",
        ] {
            assert!(phone(bad).is_err(), "{bad}");
        }
        assert_eq!(phone("\"+44 1234  234567\""), Ok("+44 1234 234567".to_owned()));
    }

    #[test]
    fn email_addresses_that_can_be_written_to() {
        for good in [
            "gastvrouw@example.nl",
            "a.b+c@sub.example.org",
            "mailto:info@example.nl",
        ] {
            assert!(email(good).is_ok(), "{good}");
        }
        for bad in [
            "email-example_com",
            "@example.nl",
            "a@example",
            "a@b@example.nl",
            "a b@example.nl",
            ".a@example.nl",
        ] {
            assert!(email(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn web_addresses_that_name_a_site() {
        assert_eq!(url("www.example.nl"), Ok("https://www.example.nl".to_owned()));
        assert_eq!(
            url("HTTP://example.com/a?b#c"),
            Ok("http://example.com/a?b#c".to_owned())
        );
        assert!(url("https://example.com:8080/").is_ok());
        for bad in [
            "example/counselling",
            "example_counselling",
            "javascript:alert(1)",
            "javascript://example.com/%0aalert(1)",
            "ftp://example.com",
            "https://user@example.com",
            "https://localhost",
            "https://a b.nl",
            "https://",
            "https://example.com:",
        ] {
            assert!(url(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn postal_codes_are_written_in_one_way() {
        for text in ["6411AB", "6411 ab", " 6411  AB "] {
            assert_eq!(postal_code(text), Ok("6411 AB".to_owned()));
        }
        for bad in ["0411 AB", "6411", "ABC 1234", "6411 ABC", "６４１１ AB"] {
            assert!(postal_code(bad).is_err(), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn what_is_taken_is_taken_again(text in ".{0,40}") {
            for read in [phone, email, url, postal_code] {
                if let Ok(once) = read(&text) {
                    prop_assert_eq!(read(&once), Ok(once.clone()));
                }
            }
        }
    }
}
