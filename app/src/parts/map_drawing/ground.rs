//! The wijken under the pins: worked out once for a directory, since they are the same for every visitor.
use super::frame::Frame;
use domain::{
    area::{Area, AreaCode},
    directory::Directory,
    geography::{Bounds, Outline, Position},
    map::borders,
};
use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock, Weak},
};

/// A corner nearer than this to the line between its neighbours is left out, in units of the drawing.
const COARSE: f64 = 1.5;

/// One wijk as a path.
#[derive(Debug)]
pub(super) struct Shape {
    pub(super) code: AreaCode,
    pub(super) name: String,
    pub(super) slug: String,
    /// The `d` of an SVG path.
    pub(super) path: String,
    /// Where its name may stand, in units.
    pub(super) centre: (f64, f64),
    /// How wide and high it is, in units.
    pub(super) size: (f64, f64),
    /// Which of four tints it has.
    pub(super) tint: u8,
}

/// The wijken that are seen in a frame.
#[derive(Debug)]
pub(super) struct Ground {
    pub(super) frame: Frame,
    /// What the frame shows, in degrees.
    pub(super) edges: Bounds,
    pub(super) shapes: Vec<Shape>,
    /// Whether a border was drawn around centres instead of measured.
    pub(super) approximate: bool,
    /// The year of the borders.
    pub(super) year: Option<u16>,
}

/// The drawings of one directory, by the area they show: the whole municipality or a part of it.
struct Drawn {
    of: Weak<Directory>,
    grounds: HashMap<Option<AreaCode>, Option<Arc<Ground>>>,
}

/// The drawings of the directory that was asked for last. A directory never changes, so it is known by where it stands;
/// there are at most as many drawings as it has areas.
static LAST: RwLock<Option<Drawn>> = RwLock::new(None);

impl Ground {
    /// The ground of an area, else of everything; `None` when nothing there has a place.
    pub(super) fn of(directory: &Arc<Directory>, area: Option<AreaCode>) -> Option<Arc<Self>> {
        // An unknown area is not remembered: addresses may name any number of them.
        let area = area.filter(|area| directory.area(*area).is_some_and(|area| area.outline.is_some()));
        let asked = Arc::downgrade(directory);
        if let Some(drawn) = LAST.read().unwrap_or_else(PoisonError::into_inner).as_ref()
            && drawn.of.ptr_eq(&asked)
            && let Some(ground) = drawn.grounds.get(&area)
        {
            return ground.clone();
        }
        let ground = Self::draw(directory, area).map(Arc::new);
        let mut last = LAST.write().unwrap_or_else(PoisonError::into_inner);
        let mut drawn = last
            .take()
            .filter(|drawn| drawn.of.ptr_eq(&asked))
            .unwrap_or(Drawn {
                of: asked,
                grounds: HashMap::new(),
            });
        drawn.grounds.insert(area, ground.clone());
        *last = Some(drawn);
        ground
    }

    fn draw(directory: &Directory, area: Option<AreaCode>) -> Option<Self> {
        let bounds = match area {
            Some(area) => directory.area(area).and_then(area_bounds),
            None => whole(directory),
        };
        let frame = Frame::around(bounds?)?;
        let edges = frame.edges()?;
        let seen: Vec<(&Area, &Outline, Bounds)> = directory
            .districts()
            .filter_map(|area| {
                let outline = area.outline.as_ref()?;
                let bounds = outline.bounds()?;
                touch(bounds, edges).then_some((area, outline, bounds))
            })
            .collect();
        let outlines: Vec<&Outline> = seen.iter().map(|(_, outline, _)| *outline).collect();
        let paths = borders(&outlines, &frame.for_borders()?, COARSE);
        Some(Self {
            frame,
            edges,
            approximate: seen.iter().any(|(area, ..)| area.approximate),
            year: seen.iter().filter_map(|(area, ..)| area.boundary_year).max(),
            shapes: seen
                .iter()
                .zip(paths)
                .filter_map(|((area, outline, bounds), path)| shape(area, outline, *bounds, path, &frame))
                .collect(),
        })
    }
}

/// Around the municipality; without its border around the wijken, and without those around the spots.
fn whole(directory: &Directory) -> Option<Bounds> {
    let districts = || directory.districts().filter_map(area_bounds).reduce(both);
    let spots = || {
        directory
            .spots()
            .iter()
            .map(|spot| around(spot.position))
            .reduce(both)
    };
    directory
        .municipality()
        .and_then(area_bounds)
        .or_else(districts)
        .or_else(spots)
}

fn area_bounds(area: &Area) -> Option<Bounds> {
    area.outline.as_ref().and_then(Outline::bounds)
}

const fn both(one: Bounds, other: Bounds) -> Bounds {
    Bounds {
        south: one.south.min(other.south),
        west: one.west.min(other.west),
        north: one.north.max(other.north),
        east: one.east.max(other.east),
    }
}

const fn touch(one: Bounds, other: Bounds) -> bool {
    one.south <= other.north && one.north >= other.south && one.west <= other.east && one.east >= other.west
}

/// A piece of earth around a single place, some 200 metres, so that one spot alone has a map too.
fn around(at: Position) -> Bounds {
    const STEP: f64 = 0.001;
    Bounds {
        south: at.latitude() - STEP,
        west: at.longitude() - STEP,
        north: at.latitude() + STEP,
        east: at.longitude() + STEP,
    }
}

/// `None` for an area too small to be drawn.
fn shape(area: &Area, outline: &Outline, bounds: Bounds, path: String, frame: &Frame) -> Option<Shape> {
    let north_west = frame.unit(Position::new(bounds.north, bounds.west).ok()?);
    let south_east = frame.unit(Position::new(bounds.south, bounds.east).ok()?);
    (!path.is_empty()).then(|| Shape {
        code: area.code,
        name: area.name.clone(),
        slug: area.slug.clone(),
        path,
        centre: frame.unit(outline.inside().unwrap_or(area.centre)),
        size: (south_east.0 - north_west.0, south_east.1 - north_west.1),
        tint: tint(area.code),
    })
}

/// Wijken of one part of town usually share the first of their two own signs, and then they share a tint.
fn tint(code: AreaCode) -> u8 {
    const FIRST_OWN_SIGN: usize = 6;
    let code = code.to_string();
    code.as_bytes().get(FIRST_OWN_SIGN).map_or(0, |sign| sign % 4)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{language::Language, pages::fixture};

    #[test]
    fn a_directory_is_drawn_with_what_is_known_of_its_borders() {
        let context = fixture::context(Language::Nl);
        let ground = Ground::of(&context.directory, None).unwrap();
        assert_eq!(ground.shapes.len(), 2);
        assert_eq!(ground.year, Some(2022));
        assert!(ground.approximate);
        assert!(ground.shapes.iter().all(|shape| shape.path.starts_with('M')));
    }

    #[test]
    fn a_part_is_drawn_nearer() {
        let context = fixture::context(Language::Nl);
        let molenberg = context.directory.district_by_slug("molenberg").unwrap();
        let whole = Ground::of(&context.directory, None).unwrap();
        let part = Ground::of(&context.directory, Some(molenberg.code)).unwrap();
        assert!(part.frame.zoom > whole.frame.zoom);
        let unknown = Ground::of(&context.directory, AreaCode::parse("WK091799").ok()).unwrap();
        assert_eq!(unknown.frame, whole.frame);
    }

    #[test]
    fn without_borders_the_spots_are_framed() {
        let context = fixture::with(Language::Nl, vec![], fixture::spots());
        let ground = Ground::of(&context.directory, None).unwrap();
        assert!(ground.shapes.is_empty());
        let empty = fixture::with(Language::Nl, vec![], vec![]);
        assert!(Ground::of(&empty.directory, None).is_none());
    }
}
