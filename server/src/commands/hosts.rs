//! `buurtboom hosts`: the personal links of hosts.
use super::{Failure, backup::existing, key::fitting, say};
use crate::{
    config::{HostLink, Hosts},
    storage::DatabaseUrl,
    system::secrets::SystemRandomness,
};
use app::{language::Language, routes::Route};
use std::process::ExitCode;
use usecases::{UsecaseError, make_host_link::make_host_link};

pub(super) async fn run(arguments: &Hosts) -> Result<ExitCode, Failure> {
    match arguments {
        Hosts::Link(arguments) => link(arguments).await,
    }
}

async fn link(arguments: &HostLink) -> Result<ExitCode, Failure> {
    let url: DatabaseUrl = arguments.database.database_url.parse()?;
    let storage = existing(&url).await?;
    let key = fitting(&arguments.key, &url, &storage).await?;
    let moment = &arguments.moment;
    let made = make_host_link(storage.moments().as_ref(), &key, &SystemRandomness, moment).await;
    storage.close().await;
    match made {
        Ok(link) => {
            let path = Route::HostPage(link.to_string()).path(Language::default());
            say(&format!("{}{path}", arguments.origin));
            say(
                "Whoever has this link sees who is expected: give it to the host only. It is not kept and cannot be shown again; \
                 the link before it opens nothing any more.",
            );
            Ok(ExitCode::SUCCESS)
        }
        Err(UsecaseError::NotFound) => Err(Failure::NoMoment(moment.clone())),
        Err(error) => Err(error.into()),
    }
}
