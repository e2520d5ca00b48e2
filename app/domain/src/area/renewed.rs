//! What becomes of an area that is there when a file brings it again.
use super::Area;
use crate::geography::{Outline, Position};
use geo::CoordsIter as _;

/// Less than this, in degrees, is not a difference: a tenth of a millimetre, lost in writing and reading numbers.
const SAME: f64 = 1e-9;

impl Area {
    /// This area after `fresh` came in, which has the same code.
    ///
    /// A measured border stays when only a drawn one or none comes in, and with it the name and the centre: an
    /// approximate area is replaced by a real one, never the other way round. No figure is lost. The name in the
    /// address of its page stays as long as its name stays.
    #[must_use]
    pub fn renewed(&self, fresh: &Self) -> Self {
        let drawn_over_measured = self.outline.is_some() && !self.approximate && fresh.approximate;
        let keeps_border = drawn_over_measured || (self.outline.is_some() && fresh.outline.is_none());
        let mut area = if keeps_border { self } else { fresh }.clone();
        if area.name == self.name {
            area.slug.clone_from(&self.slug);
        }
        // Figures that come with drawn borders fill what is unknown; all others take the place of what is known.
        let (weaker, stronger) = if drawn_over_measured {
            (&fresh.figures, &self.figures)
        } else {
            (&self.figures, &fresh.figures)
        };
        for (key, figure) in weaker.iter().chain(stronger.iter()) {
            area.figures.set(key, figure.year, figure.value);
        }
        area
    }

    /// Whether nothing that anyone can see differs.
    #[must_use]
    pub fn same_as(&self, other: &Self) -> bool {
        (
            self.code,
            &self.name,
            &self.slug,
            self.approximate,
            self.boundary_year,
        ) == (
            other.code,
            &other.name,
            &other.slug,
            other.approximate,
            other.boundary_year,
        ) && self.figures == other.figures
            && same_place(self.centre, other.centre)
            && match (&self.outline, &other.outline) {
                (Some(one), Some(other)) => same_border(one, other),
                (None, None) => true,
                _ => false,
            }
    }
}

fn same_place(one: Position, other: Position) -> bool {
    (one.latitude() - other.latitude()).abs() < SAME && (one.longitude() - other.longitude()).abs() < SAME
}

fn same_border(one: &Outline, other: &Outline) -> bool {
    let (one, other) = (one.polygons(), other.polygons());
    let rings = |border: &geo::MultiPolygon<f64>| -> Vec<usize> {
        border.iter().map(|polygon| polygon.interiors().len()).collect()
    };
    rings(one) == rings(other)
        && one.coords_count() == other.coords_count()
        && one
            .coords_iter()
            .zip(other.coords_iter())
            .all(|(a, b)| (a.x - b.x).abs() < SAME && (a.y - b.y).abs() < SAME)
}

#[cfg(test)]
mod tests {
    use crate::{
        area::{Area, AreaCode, FigureKey, Figures},
        geography::{Outline, Position},
    };
    use geo::{MultiPolygon, polygon};

    fn area(side: f64, approximate: bool, inhabitants: f64) -> Area {
        let square = polygon![(x: 5.9, y: 50.8), (x: 5.9 + side, y: 50.8), (x: 5.9 + side, y: 50.8 + side)];
        let mut figures = Figures::default();
        figures.set(FigureKey::Inhabitants, 2024, inhabitants);
        Area {
            code: AreaCode::parse("WK091733").unwrap(),
            name: "Heerlen-Centrum".into(),
            slug: "heerlen-centrum".into(),
            centre: Position::new(50.88, 5.97).unwrap(),
            outline: Outline::new(MultiPolygon(vec![square])).ok(),
            approximate,
            boundary_year: None,
            figures,
        }
    }

    #[test]
    fn a_drawn_border_gives_way_to_a_measured_one_and_never_the_other_way_round() {
        let (drawn, measured) = (area(0.1, true, 5_000.0), area(0.2, false, 5_510.0));
        assert!(drawn.renewed(&measured).same_as(&measured));
        assert!(
            measured.renewed(&drawn).same_as(&measured),
            "border and figures stay"
        );
    }

    #[test]
    fn what_comes_without_border_adds_its_figures() {
        let known = area(0.2, false, 5_510.0);
        let mut bare = Area {
            outline: None,
            ..area(0.2, false, 5_520.0)
        };
        bare.figures.set(FigureKey::Dwellings, 2023, 3_000.0);
        let renewed = known.renewed(&bare);
        assert_eq!(renewed.outline, known.outline);
        let value = |key, year| renewed.figures.in_year(key, year).map(|figure| figure.value);
        assert_eq!(value(FigureKey::Inhabitants, 2024), Some(5_520.0));
        assert_eq!(value(FigureKey::Dwellings, 2023), Some(3_000.0));
    }

    #[test]
    fn no_figure_is_lost_and_the_address_stays_with_the_name() {
        let mut known = area(0.1, false, 5_510.0);
        known.figures.set(FigureKey::Households, 2020, 3_000.0);
        known.slug = "heerlen-centrum-1733".into();
        let renewed = known.renewed(&area(0.3, false, 5_510.0));
        assert_eq!(renewed.slug, "heerlen-centrum-1733");
        assert!(renewed.figures.in_year(FigureKey::Households, 2020).is_some());
        let named = Area {
            name: "Centrum".into(),
            slug: "centrum".into(),
            ..area(0.3, false, 5_510.0)
        };
        assert_eq!(known.renewed(&named).slug, "centrum");
    }

    #[test]
    fn a_difference_that_nobody_can_see_is_none() {
        let one = area(0.1, false, 5_510.0);
        assert!(one.same_as(&area(0.1 + 1e-12, false, 5_510.0)));
        assert!(!one.same_as(&area(0.1 + 1e-7, false, 5_510.0)));
        assert!(!one.same_as(&area(0.1, true, 5_510.0)));
    }
}
