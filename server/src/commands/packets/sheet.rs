//! `buurtboom packets sheet`
use super::{
    row::{self, ReadRow},
    whole,
};
use crate::{
    commands::{Failure, say},
    config::PacketSheet,
};
use app::paper::{self, PaperPacket};
use std::{fs::File, process::ExitCode};

pub(super) fn run(arguments: &PacketSheet) -> Result<ExitCode, Failure> {
    let (from, out) = (&arguments.from, &arguments.out);
    let file = File::open(from).map_err(|error| Failure::Unreadable(from.clone(), error))?;
    let rows = row::read(file).map_err(|error| Failure::Print(format!("{}: {error}", from.display())))?;
    let meant = |row: &ReadRow| {
        let sheets = arguments.sheets;
        sheets.is_none_or(|sheets| (sheets.from..=sheets.to).contains(&row.sheet))
    };
    let packets: Vec<PaperPacket> = rows
        .into_iter()
        .filter(meant)
        .map(|row| PaperPacket {
            number: row.packet.number,
            code: row.packet.code,
            url: row.url,
        })
        .collect();
    if packets.is_empty() {
        return Err(Failure::Print(format!("{} has no such packets", from.display())));
    }
    if out.exists() && !arguments.overwrite {
        return Err(Failure::Print(format!(
            "{} is there already; choose another file with --out, or say --overwrite",
            out.display()
        )));
    }
    let paper = if arguments.card {
        let phone = arguments.desk_phone.as_deref().map(str::trim);
        paper::cards(
            &packets,
            phone.filter(|phone| !phone.is_empty()),
            arguments.language,
        )
    } else {
        paper::labels(&packets, arguments.language)
    };
    whole::write(out, &paper.html)
        .map_err(|error| Failure::Print(format!("{} cannot be written ({error})", out.display())))?;
    say(&format!(
        "{} packets on {} sheets of A4 in {}; print it without margins, at 100 %. Whoever has this file can use the packets: \
         erase it when it is printed.",
        packets.len(),
        paper.sheets,
        out.display()
    ));
    Ok(ExitCode::SUCCESS)
}
