//! `buurtboom packets`: making, printing and revoking seed packets.
//!
//! The rule of this room: a code stands in clear in the file for the printer, on the sheets that are made of it, and nowhere
//! else; both are written whole or not at all, for the eyes of one user. To add an act: a file here, its arguments in
//! [`crate::config`], its line in [`run`].
mod codes_file;
mod create;
mod reissue;
mod revoke;
mod row;
mod sheet;
mod whole;

use super::{Failure, say};
use crate::config::{Batch, Packets};
use codes_file::CodesFile;
use std::process::ExitCode;
use usecases::create_packets::{Made, MakePacketsError};

pub(super) async fn run(arguments: &Packets) -> Result<ExitCode, Failure> {
    match arguments {
        Packets::Create(arguments) => create::run(arguments).await,
        Packets::Sheet(arguments) => sheet::run(arguments),
        Packets::Reissue(arguments) => reissue::run(arguments).await,
        Packets::Revoke(arguments) => revoke::run(arguments).await,
    }
}

/// The file of a batch, with the origin that stands on every packet.
fn file_of(batch: &Batch) -> Result<CodesFile, Failure> {
    if batch.origin.is_empty() {
        return Err(Failure::NoOrigin);
    }
    CodesFile::open(&batch.out, &batch.origin, batch.overwrite).map_err(|error| Failure::Print(error.0))
}

/// Says what was made and where it is.
fn tell(made: Made, batch: &Batch) {
    let file = batch.out.display();
    say(&match made {
        Made::New { count, first, last } => format!(
            "{count} packets have new codes, numbers {first} to {last}, in {file}. Whoever has this file can use them: give it to \
             the printer, then erase it."
        ),
        Made::Finished { count } => format!(
            "An earlier run had been interrupted after its {count} packets were made; their file is {file} now, and nothing else \
             was done. Run the same command again for more."
        ),
    });
}

fn failure(error: MakePacketsError) -> Failure {
    match error {
        MakePacketsError::NoArea(area) => Failure::NoArea(area),
        MakePacketsError::Unavailable(error) => Failure::Store(error),
        error => Failure::Print(error.to_string()),
    }
}
