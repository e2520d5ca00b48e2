//! The pins on the drawing. Places that would overlap are drawn as one mark with their number, and that mark has a name.
use super::frame::{Frame, WIDTH};
use crate::parts::{escape::Escaped, spot_card::district_name, status::Tone};
use crate::request::PageContext;
use domain::{
    directory::{Hit, SpotQuery},
    map::{Cluster, ClusterPoint, Pixel, cluster},
};
use std::fmt::Write as _;

/// Places nearer to each other than this, in units, are drawn as one.
const APART: f64 = 28.0;

/// A rectangle that is taken, so that no name of an area is written over it: left, top, right, bottom.
pub(super) type Taken = (f64, f64, f64, f64);

/// Writes the pins, and tells which room they take.
///
/// A pin is called by its number: the card in the list, where it leads, says the rest. A mark of several places leads to
/// the list of their wijk, when they share one that is not asked for already, else to the first of them.
pub(super) fn write_pins(
    hits: &[Hit<'_>],
    query: &SpotQuery,
    frame: &Frame,
    context: &PageContext,
    out: &mut String,
) -> Vec<Taken> {
    let inside: Vec<(usize, &Hit<'_>)> = hits
        .iter()
        .enumerate()
        .filter(|(_, hit)| {
            let (x, y) = frame.unit(hit.spot.position);
            (0.0..=WIDTH).contains(&x) && (0.0..=frame.height).contains(&y)
        })
        .collect();
    let points: Vec<ClusterPoint<'_>> = inside
        .iter()
        .map(|(_, hit)| {
            let (x, y) = frame.unit(hit.spot.position);
            ClusterPoint {
                pixel: Pixel { x, y },
                area: district_name(hit.spot, context),
            }
        })
        .collect();
    let clusters = cluster(&points, APART);
    let mut taken = Vec::with_capacity(clusters.len());
    // The first of the list is drawn last, so that it lies on top.
    for cluster in clusters.iter().rev() {
        let Pixel { x, y } = cluster.centre;
        match cluster.members.as_slice() {
            [one] => {
                let (index, hit) = inside[*one];
                taken.push((x - 14.0, y - 34.0, x + 14.0, y));
                // Writing to a string cannot fail.
                let _ = write!(
                    out,
                    "<a class=\"pin pin--{tone}\" href=\"#p{number}\" tabindex=\"-1\" \
                     transform=\"translate({x:.0} {y:.0})\"><use href=\"#pin\"/><text y=\"-13\">{number}</text></a>",
                    tone = Tone::of(&hit.status).name(),
                    number = index + 1,
                );
            }
            several => {
                let numbers: Vec<usize> = several.iter().map(|member| inside[*member].0 + 1).collect();
                taken.push((x - 16.0, y - 33.0, x + 16.0, y));
                let _ = write!(
                    out,
                    "<a class=\"pin pin--several\" href=\"{href}\" tabindex=\"-1\" aria-label=\"{name}\" \
                     transform=\"translate({x:.0} {y:.0})\"><use href=\"#pins\"/><text y=\"-12\">{count}</text></a>",
                    href = Escaped(&href(cluster, &inside, query, context)),
                    name = Escaped(&name(cluster, &numbers, context)),
                    count = numbers.len(),
                );
            }
        }
    }
    taken
}

/// "3 plekken in Molenberg: 4, 9 en 12".
fn name(cluster: &Cluster, numbers: &[usize], context: &PageContext) -> String {
    let words = context.words();
    let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
    let numbers = words.list(&numbers.iter().map(String::as_str).collect::<Vec<_>>());
    let areas: Vec<&str> = cluster.areas.iter().map(String::as_str).collect();
    words.map_cluster(&words.list(&areas), &numbers, cluster.members.len())
}

fn href(cluster: &Cluster, inside: &[(usize, &Hit<'_>)], query: &SpotQuery, context: &PageContext) -> String {
    let first = inside[cluster.members[0]];
    let district = first.1.spot.address.area.district();
    let shared = cluster
        .members
        .iter()
        .all(|member| inside[*member].1.spot.address.area.district() == district);
    match district {
        Some(district) if shared && query.area.is_none() => {
            let narrower = SpotQuery {
                area: Some(district),
                ..query.clone()
            };
            format!("{}#kaart", crate::parts::filters::href(&narrower, context))
        }
        _ => format!("#p{}", first.0 + 1),
    }
}
