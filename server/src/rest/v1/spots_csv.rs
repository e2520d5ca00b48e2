//! Every meeting spot as a table that imports again: the columns of [`crate::intake::spots::columns`], in their order.
use super::table;
use crate::{
    intake::spots::{columns::Column, exceptions},
    rest::problem::Problem,
};
use domain::{directory::Directory, spot::MeetingSpot};

/// The table.
///
/// # Errors
/// See [`table::write`].
pub(in crate::rest) fn spots(directory: &Directory) -> Result<String, Problem> {
    let header: Vec<_> = Column::ALL.iter().map(|column| column.name()).collect();
    let row =
        |spot: &MeetingSpot| -> Vec<_> { Column::ALL.iter().map(|column| cell(spot, *column)).collect() };
    table::write(&header, directory.spots().iter().map(row))
}

fn cell(spot: &MeetingSpot, column: Column) -> String {
    let some = |text: &Option<String>| text.clone().unwrap_or_default();
    let yes_or_no = |known: Option<bool>| known.map_or("", |yes| if yes { "yes" } else { "no" }).to_owned();
    let keeper = spot.organization.as_ref();
    let (contact, address, service, access) =
        (&spot.contact, &spot.address, &spot.service, &spot.accessibility);
    match column {
        Column::Id => spot.source.external_id.clone(),
        Column::Source => spot.source.system.clone(),
        Column::Name => spot.name.clone(),
        Column::Kind => spot.kind.key().to_owned(),
        Column::Organization => keeper.map_or_else(String::new, |keeper| keeper.name.clone()),
        Column::OrganizationUrl => keeper.map_or_else(String::new, |keeper| some(&keeper.url)),
        Column::ContactName => some(&contact.name),
        Column::Phone => some(&contact.phone),
        Column::Email => some(&contact.email),
        Column::Url => some(&contact.url),
        Column::Street => address.street.clone(),
        // It stands in the street.
        Column::HouseNumber => String::new(),
        Column::PostalCode => address.postal_code.clone(),
        Column::City => address.city.clone(),
        Column::Area => address.area.to_string(),
        Column::Latitude => spot.position.latitude().to_string(),
        Column::Longitude => spot.position.longitude().to_string(),
        Column::Hours => spot.schedule.hours.text().unwrap_or_default().to_owned(),
        Column::Exceptions => exceptions::write(&spot.schedule.exceptions),
        Column::Description => service.description.clone(),
        Column::Acts => service
            .acts
            .iter()
            .map(|act| act.key())
            .collect::<Vec<_>>()
            .join(", "),
        Column::Themes => service
            .themes
            .iter()
            .map(|theme| theme.key())
            .collect::<Vec<_>>()
            .join(", "),
        Column::Cost => service.cost.key().to_owned(),
        Column::CostNote => some(&service.cost_note),
        Column::Languages => service.languages.join(", "),
        Column::StepFree => yes_or_no(access.step_free),
        Column::AccessibleToilet => yes_or_no(access.accessible_toilet),
        Column::HearingLoop => yes_or_no(access.hearing_loop),
        Column::QuietHours => some(&access.quiet_hours),
        Column::Parking => some(&access.parking),
        Column::BusStop => some(&access.bus_stop),
        Column::PhotoUrl => spot
            .photo
            .as_ref()
            .map_or_else(String::new, |photo| photo.url.clone()),
        Column::PhotoAlt => spot
            .photo
            .as_ref()
            .map_or_else(String::new, |photo| photo.alt.clone()),
        Column::CheckedBy => some(&spot.freshness.checked_by),
        Column::CheckedOn => spot
            .freshness
            .checked_on
            .map_or_else(String::new, |day| day.to_string()),
        Column::Example => yes_or_no(Some(spot.example)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        intake::spots::csv,
        rest::any_spot::{any_spot, areas},
    };
    use domain::{directory::DirectoryParts, spot::Surroundings};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_table_imports_again_unchanged(spot in any_spot()) {
            let directory = Directory::build(DirectoryParts { spots: vec![spot.clone()], ..DirectoryParts::default() });
            let read = csv::read(spots(&directory).unwrap().as_bytes()).unwrap();
            prop_assert_eq!((&read.rejected, &read.warnings), (&vec![], &vec![]));
            let checked = read.drafts[0].check(&Surroundings { areas: &areas() }).unwrap();
            let expected = MeetingSpot { id: String::new(), slug: String::new(), ..spot };
            prop_assert_eq!(checked.spot, expected);
        }
    }
}
