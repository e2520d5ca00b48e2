//! `buurtboom requests`: what residents say is wrong with records.
use super::{Failure, backup::existing, say};
use crate::{config::Requests, storage::DatabaseUrl};
use chrono::{DateTime, Utc};
use domain::{directory::Directory, hours::moment};
use std::process::ExitCode;
use usecases::{
    UsecaseError,
    close_change_request::close_change_request,
    list_change_requests::{OpenChange, list_change_requests},
};

pub(super) async fn run(arguments: &Requests) -> Result<ExitCode, Failure> {
    let url: DatabaseUrl = arguments.database.database_url.parse()?;
    let storage = existing(&url).await?;
    let changes = storage.change_requests();
    if let Some(id) = &arguments.done {
        return match close_change_request(changes.as_ref(), id).await {
            Ok(()) => {
                say(&format!("Request {id} is dealt with and erased."));
                Ok(ExitCode::SUCCESS)
            }
            Err(UsecaseError::NotFound) => Err(Failure::NoRequest(id.clone())),
            Err(error) => Err(error.into()),
        };
    }
    let directory = Directory::build(storage.directory().load().await?);
    let open = list_change_requests(&directory, changes.as_ref()).await?;
    for change in &open {
        say(&line(change));
    }
    say(&match open.len() {
        0 => "Nobody says that something is wrong.".to_owned(),
        1 => "1 request is open; `buurtboom requests --done ID` erases it when it is dealt with.".to_owned(),
        count => format!(
            "{count} requests are open; `buurtboom requests --done ID` erases one that is dealt with."
        ),
    });
    Ok(ExitCode::SUCCESS)
}

/// "0f… 2026-11-24, Huiskamer De Akelei (huiskamer-de-akelei): hours, contact. “De deur is dicht.”"
fn line(change: &OpenChange<'_>) -> String {
    let request = &change.request;
    let day = DateTime::<Utc>::from_timestamp_millis(request.received).map_or_else(
        || "?".to_owned(),
        |received| moment(received).format("%Y-%m-%d").to_string(),
    );
    let spot = change.spot.map_or_else(
        || format!("a record that is gone ({})", request.spot_id),
        |spot| format!("{} ({})", spot.name, spot.slug),
    );
    let parts: Vec<_> = request.wrong.iter().map(|part| part.key()).collect();
    let remark = request
        .remark
        .as_ref()
        .map(|remark| format!(" “{}”", remark.as_str()));
    format!(
        "{} {day}, {spot}: {}.{}",
        request.id,
        parts.join(", "),
        remark.unwrap_or_default()
    )
}
