//! How many people live in each of the smallest areas.
use super::SimulationError;
use crate::{
    area::{Area, AreaCode, AreaKind, FigureKey},
    directory::Directory,
    meeting::Lots,
};

/// The smallest known areas of an area, each with its inhabitants. Where a wijk's number is known and its buurten's are not,
/// the buurten share it evenly; unknown stays out, and is not 0.
pub(super) fn of(directory: &Directory, area: AreaCode) -> Result<Vec<(AreaCode, f64)>, SimulationError> {
    let whole = directory.area(area).ok_or(SimulationError::NoArea(area))?;
    let mut found = Vec::new();
    match area.kind() {
        AreaKind::Neighbourhood => found.extend(known(whole).map(|people| (area, people))),
        AreaKind::District => in_district(directory, whole, &mut found),
        AreaKind::Municipality => {
            for district in directory
                .districts()
                .filter(|district| area.contains(district.code))
            {
                in_district(directory, district, &mut found);
            }
        }
    }
    if found.iter().all(|(_, people)| *people <= 0.0) {
        return Err(SimulationError::NoInhabitants(area));
    }
    Ok(found)
}

fn in_district(directory: &Directory, district: &Area, found: &mut Vec<(AreaCode, f64)>) {
    let parts: Vec<_> = directory.neighbourhoods(district.code).collect();
    if parts.is_empty() {
        found.extend(known(district).map(|people| (district.code, people)));
        return;
    }
    let own: Vec<_> = parts
        .iter()
        .filter_map(|part| Some((part.code, known(part)?)))
        .collect();
    if own.len() == parts.len() {
        found.extend(own);
        return;
    }
    let Some(people) = known(district) else {
        found.extend(own);
        return;
    };
    let told: f64 = own.iter().map(|(_, people)| people).sum();
    let untold = u32::try_from(parts.len() - own.len()).map_or(f64::MAX, f64::from);
    let rest = (people - told).max(0.0) / untold;
    found.extend(parts.iter().map(|part| (part.code, known(part).unwrap_or(rest))));
}

fn known(area: &Area) -> Option<f64> {
    area.figures
        .latest(FigureKey::Inhabitants)
        .map(|figure| figure.value)
}

/// One of the areas, each as often as it has inhabitants.
pub(super) fn by_lot(inhabitants: &[(AreaCode, f64)], lots: &mut Lots) -> Option<AreaCode> {
    let all: f64 = inhabitants.iter().map(|(_, people)| people).sum();
    let mut left = lots.share() * all;
    let found = inhabitants.iter().find(|(_, people)| {
        left -= people;
        left < 0.0
    });
    found.or(inhabitants.last()).map(|(area, _)| *area)
}
