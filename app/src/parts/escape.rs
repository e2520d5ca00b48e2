//! Text into markup, for the few places where markup is written by hand: drawings, the text field, data for search engines.
use std::fmt::{self, Write as _};

/// A text that is written with the five signs of markup escaped, fit for content and for attributes in quotes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Escaped<'a>(pub(crate) &'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0;
        while let Some(at) = rest.find(['&', '<', '>', '"', '\'']) {
            out.write_str(&rest[..at])?;
            out.write_str(match rest.as_bytes()[at] {
                b'&' => "&amp;",
                b'<' => "&lt;",
                b'>' => "&gt;",
                b'"' => "&quot;",
                _ => "&#39;",
            })?;
            rest = &rest[at + 1..];
        }
        out.write_str(rest)
    }
}

/// JSON that may stand in a `<script>`: a `<` is written as the JSON escape of it, so that no text can end the script.
pub(crate) fn json_in_script(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for sign in json.chars() {
        match sign {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                // Writing to a string cannot fail.
                let _ = write!(out, "\\u{:04x}", u32::from(sign));
            }
            sign => out.push(sign),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sign_of_markup_is_left() {
        assert_eq!(
            Escaped("</title><b a='1' c=\"2\">é & ü").to_string(),
            "&lt;/title&gt;&lt;b a=&#39;1&#39; c=&quot;2&quot;&gt;é &amp; ü"
        );
        assert_eq!(Escaped("De Klaproos").to_string(), "De Klaproos");
    }

    #[test]
    fn a_script_cannot_be_ended_by_its_data() {
        assert_eq!(
            json_in_script("\"</script>&\""),
            "\"\\u003c/script\\u003e\\u0026\""
        );
    }
}
