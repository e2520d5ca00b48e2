//! `buurtboom import areas`: boundaries from files, or from the service that publishes them.
use super::{bytes, tell};
use crate::{
    commands::Failure,
    config::ImportAreas,
    intake::areas::{
        geojson,
        pdok::{Pdok, PdokSettings},
    },
    storage::{DatabaseUrl, Storage},
};
use domain::area::{AreaCode, AreaKind};
use std::{path::PathBuf, process::ExitCode};
use usecases::{
    import_areas::import_areas,
    ports::{AreaSource as _, AreasRead},
};

pub(super) async fn run(arguments: &ImportAreas) -> Result<ExitCode, Failure> {
    let url: DatabaseUrl = arguments.database.database_url.parse()?;
    let read = match &arguments.municipality {
        Some(code) => fetched(code, &arguments.pdok_base).await?,
        None => from_files(&arguments.files, arguments.year)?,
    };
    let storage = Storage::connect(&url).await?;
    let report = import_areas(storage.directory().as_ref(), read, arguments.dry_run).await?;
    storage.close().await;
    Ok(tell(&report))
}

async fn fetched(code: &str, base: &str) -> Result<AreasRead, Failure> {
    let code = AreaCode::parse(code)
        .ok()
        .filter(|code| code.kind() == AreaKind::Municipality)
        .ok_or_else(|| Failure::NoMunicipality(code.to_owned()))?;
    let pdok = Pdok::new(PdokSettings {
        base: base.to_owned(),
        ..PdokSettings::default()
    })?;
    Ok(pdok.fetch(code).await?)
}

/// Several files are one import: a buurt may stand in another file than its wijk.
fn from_files(files: &[PathBuf], year: Option<u16>) -> Result<AreasRead, Failure> {
    let mut all = AreasRead::default();
    for path in files {
        let broken = |error| Failure::File(path.clone(), error);
        let mut read = geojson::read(&bytes(path)?, year).map_err(broken)?;
        if files.len() > 1 {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let places = read.drafts.iter_mut().map(|draft| &mut draft.place);
            let remarks = read.rejected.iter_mut().chain(&mut read.warnings);
            for place in places.chain(remarks.map(|remark| &mut remark.place)) {
                *place = format!("{name}, {place}");
            }
        }
        all.drafts.append(&mut read.drafts);
        all.rejected.append(&mut read.rejected);
        all.warnings.append(&mut read.warnings);
    }
    Ok(all)
}
