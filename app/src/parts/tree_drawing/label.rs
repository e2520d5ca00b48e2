//! Words in the drawing: on one line where they fit, else on two, else closer together. None is left out.
use super::super::escape::Escaped;
use std::fmt::Write as _;

/// The size of the letters in units: 16.5 pixels on a phone of 360.
const SIZE: f64 = 16.5;

/// From one line to the next.
pub(super) const LINE: f64 = 19.0;

/// How far letters reach over and under their line.
const ABOVE: f64 = 14.0;
const BELOW: f64 = 5.0;

/// A field that is covered: left, top, right, bottom.
pub(super) type Field = (f64, f64, f64, f64);

/// Which end of a line stands still.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// Words with their place.
#[derive(Clone, Debug)]
pub(super) struct Label<'a> {
    lines: Lines<'a>,
    anchor: Anchor,
    /// Where its anchor stands.
    x: f64,
    /// The line that the first words stand on.
    y: f64,
}

/// Words that are broken to fit a width.
#[derive(Clone, Debug)]
pub(super) struct Lines<'a> {
    texts: Vec<&'a str>,
    room: f64,
}

impl<'a> Lines<'a> {
    /// Breaks a text at most once, at the space that keeps both lines shortest.
    pub(super) fn fit(text: &'a str, room: f64) -> Self {
        let text = text.trim();
        let broken = text
            .match_indices(' ')
            .map(|(at, _)| (text[..at].trim_end(), text[at..].trim_start()))
            .min_by(|one, other| longest(*one).total_cmp(&longest(*other)));
        let texts = match broken {
            Some((first, second)) if width(text) > room => vec![first, second],
            _ => vec![text],
        };
        Self { texts, room }
    }

    /// One line, whatever its width.
    pub(super) fn one(text: &'a str, room: f64) -> Self {
        Self {
            texts: vec![text.trim()],
            room,
        }
    }

    /// How high the lines after the first are together.
    pub(super) fn extra(&self) -> f64 {
        LINE * f64::from(u8::from(self.texts.len() > 1))
    }

    /// How wide they are.
    pub(super) fn width(&self) -> f64 {
        let widest = self.texts.iter().map(|text| width(text)).fold(0.0, f64::max);
        widest.min(self.room)
    }

    /// The lines with their place.
    pub(super) fn at(self, anchor: Anchor, x: f64, y: f64) -> Label<'a> {
        Label {
            lines: self,
            anchor,
            x,
            y,
        }
    }
}

impl Label<'_> {
    /// What the words cover.
    pub(super) fn field(&self) -> Field {
        let width = self.lines.width();
        let left = match self.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - width / 2.0,
            Anchor::End => self.x - width,
        };
        (
            left,
            self.y - ABOVE,
            left + width,
            self.y + self.lines.extra() + BELOW,
        )
    }

    /// Writes the words. Where they do not fit they are drawn closer together, so that a reader still gets all of them.
    pub(super) fn write(&self, class: &str, svg: &mut String) {
        let (x, y) = (self.x, self.y);
        // Writing to a string cannot fail, here and below.
        let _ = write!(svg, "<text x=\"{x:.0}\" y=\"{y:.0}\"");
        let anchor = match self.anchor {
            Anchor::Start => "",
            Anchor::Middle => "t-m",
            Anchor::End => "t-r",
        };
        match (class, anchor) {
            ("", "") => {}
            ("", one) | (one, "") => {
                let _ = write!(svg, " class=\"{one}\"");
            }
            (one, other) => {
                let _ = write!(svg, " class=\"{one} {other}\"");
            }
        }
        svg.push('>');
        for (place, text) in self.lines.texts.iter().enumerate() {
            let squeezed = width(text) > self.lines.room;
            let part = place > 0 || squeezed;
            if place > 0 {
                // The space is for who hears the words; on the screen they stand under each other.
                let _ = write!(svg, " <tspan x=\"{x:.0}\" dy=\"{LINE}\"");
            } else if squeezed {
                svg.push_str("<tspan");
            }
            if squeezed {
                let room = self.lines.room;
                let _ = write!(svg, " textLength=\"{room:.0}\" lengthAdjust=\"spacingAndGlyphs\"");
            }
            svg.push_str(if part { ">" } else { "" });
            let _ = write!(svg, "{}", Escaped(text));
            svg.push_str(if part { "</tspan>" } else { "" });
        }
        svg.push_str("</text>");
    }
}

fn longest((first, second): (&str, &str)) -> f64 {
    width(first).max(width(second))
}

/// How wide words are in the bold face of the site, within a twentieth: by classes of letters, measured on that face.
fn width(text: &str) -> f64 {
    let ems: f64 = text
        .chars()
        .map(|sign| match sign {
            ' ' => 0.27,
            'i' | 'j' | 'l' | 'ï' | 'í' | '\'' | '’' | '.' | ',' | '|' | 'I' => 0.32,
            't' | 'f' | 'r' | '-' | '(' | ')' => 0.38,
            'm' | 'w' | 'M' | 'W' => 0.9,
            sign if sign.is_uppercase() => 0.67,
            _ => 0.565,
        })
        .sum();
    ems * SIZE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eighteen_signs_stand_on_one_line() {
        for name in [
            "Zorgen voor iemand",
            "Mensen ontmoeten",
            "Geld en schulden",
            "Nieuw in Nederland",
        ] {
            assert_eq!(Lines::fit(name, 156.0).texts, [name]);
        }
    }

    #[test]
    fn a_longer_name_is_broken_where_its_lines_are_shortest() {
        assert_eq!(
            Lines::fit("Samen wonen en samen leven", 156.0).texts,
            ["Samen wonen", "en samen leven"]
        );
        let lines = Lines::fit("Arbeidsongeschiktheidsverzekering", 156.0);
        assert_eq!(lines.texts.len(), 1);
        assert!((lines.width() - 156.0).abs() < f64::EPSILON);
    }

    #[test]
    fn words_that_do_not_fit_are_squeezed_and_escaped_but_whole() {
        let mut svg = String::new();
        let name = "Een <b>onmogelijk</b> lange&naam zonder einde en zonder maat";
        Lines::fit(name, 156.0)
            .at(Anchor::End, 344.0, 20.0)
            .write("t-o", &mut svg);
        assert!(svg.contains("textLength=\"156\"") && svg.contains("class=\"t-o t-r\""));
        let plain: String = svg
            .split('<')
            .filter_map(|part| part.split_once('>'))
            .map(|(_, text)| text)
            .collect();
        assert_eq!(plain, Escaped(name).to_string());
    }

    #[test]
    fn a_field_follows_its_anchor() {
        let field = |anchor| Lines::fit("Wonen", 156.0).at(anchor, 100.0, 50.0).field();
        let (start, middle, end) = (field(Anchor::Start), field(Anchor::Middle), field(Anchor::End));
        assert!((start.0 - 100.0).abs() < 1e-9 && (end.2 - 100.0).abs() < 1e-9);
        assert!((middle.0 + middle.2 - 200.0).abs() < 1e-9);
    }
}
