//! An area as a file or a service gives it, and how it becomes an [`Area`]: every fault named, nothing guessed in
//! silence.
use super::{Area, AreaCode, AreaCodeError, FigureKey, Figures};
use crate::{
    geography::{Coordinates, Outline, OutlineError, Position},
    text::{PlainText, PlainTextError, slug},
};
use geo::{Coord, CoordsIter as _, MapCoords as _, MultiPolygon};
use std::collections::BTreeSet;

/// The longest name of an area, in signs.
pub const MOST_SIGNS: usize = 120;

/// The most corners that a border may have. The most detailed border of a gemeente that Kadaster publishes has some
/// tens of thousands.
pub const MOST_CORNERS: usize = 200_000;

/// Nothing checked yet; empty text counts as not given.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AreaDraft {
    /// Where it stands in the file: "feature 3".
    pub place: String,
    /// The CBS code.
    pub code: String,
    /// Its name, perhaps with "Wijk 33 " before it.
    pub name: String,
    /// Its border in the coordinates of the file: WGS84 degrees or RD metres.
    pub border: Option<MultiPolygon<f64>>,
    /// Where its name is written, longitude or x first.
    pub centre: Option<(f64, f64)>,
    /// The year of the border.
    pub boundary_year: Option<u16>,
    /// Whether the border is drawn around centres instead of measured.
    pub approximate: bool,
    /// Figures with their year.
    pub figures: Vec<(FigureKey, u16, f64)>,
}

/// A row of a table of figures: what is known of one area in one year. Nothing checked yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FiguresDraft {
    /// Where it stands in the file: "row 12".
    pub place: String,
    /// The CBS code.
    pub code: String,
    /// The year of the figures.
    pub year: u16,
    /// What is known; an empty cell is not here.
    pub values: Vec<(FigureKey, f64)>,
}

/// Why a draft cannot become an area.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum AreaFault {
    /// The code is not one of CBS.
    #[error("\"{code}\" is not an area code: {why}")]
    Code {
        /// As given, cut to a length that fits in a report.
        code: String,
        /// What is wrong with it.
        why: AreaCodeError,
    },
    /// The name cannot be kept.
    #[error("the name cannot be used: {0}")]
    Name(#[from] PlainTextError),
    /// Neither border nor centre.
    #[error("there is neither a border nor a centre")]
    Nowhere,
    /// Not every corner lies in the Netherlands, in any coordinates that are known here.
    #[error("{0} does not lie in the Netherlands, neither in WGS84 degrees nor in RD metres (EPSG:28992)")]
    Elsewhere(&'static str),
    /// The border has more corners than [`MOST_CORNERS`].
    #[error("the border has {0} corners; at most {MOST_CORNERS} are read, simplify it first")]
    TooDetailed(usize),
    /// The border is none.
    #[error(transparent)]
    Outline(#[from] OutlineError),
}

/// Something to look at in an area that was kept.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum AreaWarning {
    /// Latitude and longitude, or y and x, stood in the wrong order and were put right.
    #[error("the two numbers of its coordinates stood in the wrong order and were swapped")]
    Swapped,
    /// The centre that was given lies outside the border, so another was chosen.
    #[error("the centre that was given lies outside the border; a point inside was taken")]
    CentreOutside,
    /// Nothing is known of the area that it lies in.
    #[error("it lies in {0}, which is not known here: import that area too")]
    UnknownParent(AreaCode),
}

impl AreaDraft {
    /// Makes an area of it. `known` holds the codes of all areas that are there or come with the same import.
    ///
    /// Coordinates are recognised by where they lie (see [`Coordinates`]) and become WGS84 degrees, rounded to a
    /// hundredth of a metre so that reading the same file again gives the same border.
    ///
    /// # Errors
    /// Every fault at once.
    pub fn check(&self, known: &BTreeSet<AreaCode>) -> Result<(Area, Vec<AreaWarning>), Vec<AreaFault>> {
        let mut warnings = Vec::new();
        let code = AreaCode::parse(&self.code).map_err(|why| AreaFault::Code {
            code: self.code.chars().take(20).collect(),
            why,
        });
        let name = PlainText::parse(without_number(&self.name), MOST_SIGNS).map_err(AreaFault::from);
        let land = self.land(&mut warnings);
        let (code, name, (outline, centre)) = match (code, name, land) {
            (Ok(code), Ok(name), Ok(land)) => (code, name, land),
            (code, name, land) => {
                return Err([code.err(), name.err(), land.err()]
                    .into_iter()
                    .flatten()
                    .collect());
            }
        };
        if let Some(parent) = code.parent().filter(|parent| !known.contains(parent)) {
            warnings.push(AreaWarning::UnknownParent(parent));
        }
        let mut figures = Figures::default();
        for (key, year, value) in &self.figures {
            figures.set(*key, *year, *value);
        }
        let area = Area {
            code,
            slug: slug(&name),
            name: name.to_string(),
            centre,
            approximate: self.approximate && outline.is_some(),
            boundary_year: self.boundary_year.filter(|_| outline.is_some()),
            outline,
            figures,
        };
        Ok((area, warnings))
    }

    /// The border and the centre.
    fn land(&self, warnings: &mut Vec<AreaWarning>) -> Result<(Option<Outline>, Position), AreaFault> {
        let outline = self
            .border
            .as_ref()
            .map(|border| outline(border, warnings))
            .transpose()?;
        let given = self.centre.map(|pair| centre(pair, warnings)).transpose()?;
        let Some(outline) = outline else {
            return given.map(|centre| (None, centre)).ok_or(AreaFault::Nowhere);
        };
        if let Some(centre) = given {
            if outline.contains(centre) {
                return Ok((Some(outline), centre));
            }
            warnings.push(AreaWarning::CentreOutside);
        }
        let centre = outline.inside().ok_or(OutlineError::Empty)?;
        Ok((Some(outline), centre))
    }
}

/// "Wijk 33 Heerlen-Centrum" is known as "Heerlen-Centrum"; a name that is only a number stays as it is.
fn without_number(name: &str) -> &str {
    let name = name.trim();
    let rest = name
        .strip_prefix("Wijk ")
        .or_else(|| name.strip_prefix("Buurt "))
        .map(|rest| rest.trim_start_matches(|sign: char| sign.is_ascii_digit()));
    match rest.and_then(|rest| rest.strip_prefix(' ')).map(str::trim) {
        Some(rest) if !rest.is_empty() => rest,
        _ => name,
    }
}

fn outline(border: &MultiPolygon<f64>, warnings: &mut Vec<AreaWarning>) -> Result<Outline, AreaFault> {
    let corners = border.coords_count();
    if corners > MOST_CORNERS {
        return Err(AreaFault::TooDetailed(corners));
    }
    if corners == 0 {
        return Err(OutlineError::Empty.into());
    }
    let pairs: Vec<_> = border.coords_iter().map(|corner| corner.x_y()).collect();
    let way = Coordinates::recognise(&pairs).ok_or(AreaFault::Elsewhere("the border"))?;
    if way.swapped() {
        warnings.push(AreaWarning::Swapped);
    }
    let border = border.try_map_coords(|corner| {
        let there = way
            .position(corner.x_y())
            .ok_or(AreaFault::Outline(OutlineError::Corner))?;
        Ok::<_, AreaFault>(Coord {
            x: rounded(there.longitude()),
            y: rounded(there.latitude()),
        })
    })?;
    Ok(Outline::new(border)?)
}

fn centre(pair: (f64, f64), warnings: &mut Vec<AreaWarning>) -> Result<Position, AreaFault> {
    let elsewhere = AreaFault::Elsewhere("the centre");
    let Some(way) = Coordinates::recognise(&[pair]) else {
        return Err(elsewhere);
    };
    if way.swapped() && !warnings.contains(&AreaWarning::Swapped) {
        warnings.push(AreaWarning::Swapped);
    }
    let there = way.position(pair).ok_or(elsewhere.clone())?;
    Position::new(rounded(there.latitude()), rounded(there.longitude())).map_err(|_| elsewhere)
}

/// To 1e-7 degree: a hundredth of a metre.
fn rounded(degrees: f64) -> f64 {
    (degrees * 1e7).round() / 1e7
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geography::rd;
    use geo::polygon;
    use proptest::prelude::*;

    fn square(x: f64, y: f64, side: f64) -> MultiPolygon<f64> {
        MultiPolygon(vec![
            polygon![(x: x, y: y), (x: x + side, y: y), (x: x + side, y: y + side), (x: x, y: y + side)],
        ])
    }

    fn draft() -> AreaDraft {
        AreaDraft {
            place: "feature 1".into(),
            code: "WK091733".into(),
            name: "Wijk 33 Heerlen-Centrum".into(),
            border: Some(square(5.97, 50.88, 0.01)),
            ..AreaDraft::default()
        }
    }

    fn known() -> BTreeSet<AreaCode> {
        [AreaCode::parse("GM0917").unwrap()].into()
    }

    #[test]
    fn a_wijk_is_known_by_its_name_without_number() {
        let (area, warnings) = draft().check(&known()).unwrap();
        assert_eq!(
            (area.name.as_str(), area.slug.as_str()),
            ("Heerlen-Centrum", "heerlen-centrum")
        );
        assert!(area.outline.unwrap().contains(area.centre));
        assert_eq!(warnings, []);
        assert_eq!(without_number("Wijk 12"), "Wijk 12");
        assert_eq!(without_number("Wijk aan Zee"), "Wijk aan Zee");
        assert_eq!(without_number(" Wijk 00 "), "Wijk 00");
    }

    #[test]
    fn metres_are_converted_without_a_word() {
        let (x, y) = rd::from_position(Position::new(50.88, 5.97).unwrap()).unwrap();
        let metres = AreaDraft {
            border: Some(square(x, y, 500.0)),
            ..draft()
        };
        let (area, warnings) = metres.check(&known()).unwrap();
        let corner = area.outline.unwrap().bounds().unwrap();
        assert!((corner.south - 50.88).abs() < 1e-4 && (corner.west - 5.97).abs() < 1e-4);
        assert_eq!(warnings, []);
    }

    #[test]
    fn swapped_numbers_are_put_right_and_reported() {
        let swapped = AreaDraft {
            border: Some(square(50.88, 5.97, 0.01)),
            ..draft()
        };
        let (area, warnings) = swapped.check(&known()).unwrap();
        assert!(
            area.outline
                .unwrap()
                .contains(Position::new(50.885, 5.975).unwrap())
        );
        assert_eq!(warnings, [AreaWarning::Swapped]);
    }

    #[test]
    fn every_fault_is_said_at_once() {
        let wrong = AreaDraft {
            code: "heerlen".into(),
            name: " ".into(),
            border: Some(square(2.35, 48.86, 0.01)),
            ..draft()
        };
        let faults = wrong.check(&known()).unwrap_err();
        assert_eq!(faults.len(), 3);
        assert_eq!(
            faults[2].to_string(),
            "the border does not lie in the Netherlands, neither in WGS84 degrees nor in RD metres (EPSG:28992)"
        );
    }

    #[test]
    fn a_border_without_surface_or_with_too_many_corners_is_refused() {
        let flat = AreaDraft {
            border: Some(square(5.97, 50.88, 0.0)),
            ..draft()
        };
        assert_eq!(
            flat.check(&known()),
            Err(vec![AreaFault::Outline(OutlineError::Empty)])
        );
        let ring: Vec<_> = (0..=MOST_CORNERS).map(|_| (5.97, 50.88)).collect();
        let huge = AreaDraft {
            border: Some(MultiPolygon(vec![geo::Polygon::new(ring.into(), vec![])])),
            ..draft()
        };
        assert_eq!(
            huge.check(&known()),
            Err(vec![AreaFault::TooDetailed(MOST_CORNERS + 1)])
        );
    }

    #[test]
    fn an_area_without_border_needs_a_centre_and_is_never_approximate() {
        let bare = AreaDraft {
            border: None,
            ..draft()
        };
        assert_eq!(bare.check(&known()), Err(vec![AreaFault::Nowhere]));
        let point = AreaDraft {
            centre: Some((5.977, 50.885)),
            approximate: true,
            ..bare
        };
        let (area, _) = point.check(&known()).unwrap();
        assert_eq!((area.outline, area.approximate), (None, false));
    }

    #[test]
    fn a_centre_outside_and_an_unknown_parent_are_reported() {
        let odd = AreaDraft {
            centre: Some((5.5, 51.5)),
            ..draft()
        };
        let (area, warnings) = odd.check(&BTreeSet::new()).unwrap();
        assert!(area.outline.unwrap().contains(area.centre));
        let gemeente = AreaCode::parse("GM0917").unwrap();
        assert_eq!(
            warnings,
            [AreaWarning::CentreOutside, AreaWarning::UnknownParent(gemeente)]
        );
    }

    proptest! {
        /// Rings of few places, so that many cross themselves, run back and forth or have no surface.
        #[test]
        fn a_tangled_border_is_kept_with_a_centre_or_refused(rings in proptest::collection::vec(
            proptest::collection::vec((0_u8..4, 0_u8..4), 0..9), 1..4)) {
            let ring = |corners: &Vec<(u8, u8)>| -> geo::LineString<f64> {
                corners
                    .iter()
                    .map(|(x, y)| (5.9 + f64::from(*x) / 100.0, 50.8 + f64::from(*y) / 100.0))
                    .collect()
            };
            let polygon = geo::Polygon::new(ring(&rings[0]), rings[1..].iter().map(ring).collect());
            let tangled = AreaDraft { border: Some(MultiPolygon(vec![polygon])), ..draft() };
            if let Ok((area, _)) = tangled.check(&known()) {
                prop_assert!(area.outline.is_some_and(|outline| outline.contains(area.centre)));
            }
        }

        #[test]
        fn what_is_kept_lies_in_the_netherlands(x in -10.0..60.0, y in -10.0..60.0, side in 0.0..0.1) {
            let somewhere = AreaDraft { border: Some(square(x, y, side)), ..draft() };
            if let Ok((area, _)) = somewhere.check(&known()) {
                prop_assert!((50.6..=53.9).contains(&area.centre.latitude()));
                prop_assert!((3.0..=7.4).contains(&area.centre.longitude()));
            }
        }
    }
}
