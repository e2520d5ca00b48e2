//! A row of the file for the printer.
use domain::{
    area::AreaCode,
    packet::{LABELS_ON_SHEET, PacketCode, PacketNumber},
};
use serde::{Deserialize, Serialize};
use std::io;
use usecases::ports::PrintedPacket;

/// A packet as a row, with the names of its columns.
#[derive(Debug, Deserialize, Serialize)]
struct Row {
    number: u32,
    code: String,
    url: String,
    area: String,
    /// On which sheet of labels it stands, from 1.
    sheet: u32,
}

/// A packet that was read, with what stands beside it.
#[derive(Debug)]
pub(super) struct ReadRow {
    pub packet: PrintedPacket,
    pub url: String,
    pub sheet: u32,
}

/// Why a file is not one of ours: what is wrong, and in which row.
#[derive(Debug, thiserror::Error)]
pub(super) enum RowError {
    /// Not a table with these columns.
    #[error("it is not a table with the columns number, code, url, area and sheet ({0})")]
    Table(#[from] csv::Error),
    /// A column does not hold what it should.
    #[error("the {1} of row {0} is not one that `buurtboom packets` writes")]
    Column(usize, &'static str),
}

/// The address that stands on a packet.
pub(super) fn url(origin: &str, code: PacketCode) -> String {
    format!("{origin}/z/{}", code.canonical())
}

/// Writes packets as a table, comma-separated, with a row of names. No value can be taken for a formula: each begins with a digit,
/// a letter of a code, "http" or the letters of an area.
pub(super) fn write(packets: &[PrintedPacket], origin: &str, out: impl io::Write) -> Result<(), csv::Error> {
    let mut table = csv::Writer::from_writer(out);
    for (place, packet) in packets.iter().enumerate() {
        table.serialize(Row {
            number: packet.number.get(),
            code: packet.code.canonical(),
            url: url(origin, packet.code),
            area: packet.area.to_string(),
            sheet: u32::try_from(place / LABELS_ON_SHEET + 1).unwrap_or(u32::MAX),
        })?;
    }
    table.flush()?;
    Ok(())
}

/// Reads such a table. Rows count from 1, after the names.
pub(super) fn read(table: impl io::Read) -> Result<Vec<ReadRow>, RowError> {
    let mut rows = Vec::new();
    for (place, row) in csv::Reader::from_reader(table).deserialize::<Row>().enumerate() {
        let Row {
            number,
            code,
            url: address,
            area,
            sheet,
        } = row?;
        let bad = |column| RowError::Column(place + 1, column);
        let code = PacketCode::parse(&code).map_err(|_| bad("code"))?;
        let web = address.starts_with("https://") || address.starts_with("http://");
        if !web || !address.ends_with(&url("", code)) {
            return Err(bad("url"));
        }
        rows.push(ReadRow {
            packet: PrintedPacket {
                number: PacketNumber::new(number).ok_or_else(|| bad("number"))?,
                code,
                area: AreaCode::parse(&area).map_err(|_| bad("area"))?,
            },
            url: address,
            sheet,
        });
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packets(count: u32) -> Vec<PrintedPacket> {
        let packet = |number| PrintedPacket {
            number: PacketNumber::new(number).unwrap(),
            code: PacketCode::from_bits(u64::from(number) * (37 << 20) + 5 * 37).unwrap(),
            area: AreaCode::parse("WK091733").unwrap(),
        };
        (1..=count).map(packet).collect()
    }

    fn text(packets: &[PrintedPacket]) -> String {
        let mut bytes = Vec::new();
        write(packets, "https://boom.example", &mut bytes).unwrap();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn a_table_reads_back() {
        let packets = packets(50);
        let text = text(&packets);
        assert!(text.starts_with("number,code,url,area,sheet\n1,"), "{text}");
        let rows = read(text.as_bytes()).unwrap();
        let read: Vec<_> = rows.iter().map(|row| row.packet.clone()).collect();
        assert_eq!(read, packets);
        let sheets: Vec<_> = [0, 23, 24, 48]
            .iter()
            .map(|place: &usize| rows[*place].sheet)
            .collect();
        assert_eq!(sheets, [1, 1, 2, 3]);
        assert_eq!(
            rows[0].url,
            format!("https://boom.example/z/{}", packets[0].code.canonical())
        );
    }

    #[test]
    fn what_somebody_changed_is_named_by_its_row() {
        let good = text(&packets(2));
        let code = packets(2)[1].code.canonical();
        for (from, to, column) in [
            ("WK091733,1\n2", "WK091733,1\n0", "number"),
            (code.as_str(), "K7QM-2F9T-XB4C-9", "code"),
            ("https://boom.example", "javascript:alert(1)", "url"),
            ("WK091733", "Molenberg", "area"),
        ] {
            let said = read(good.replace(from, to).as_bytes()).unwrap_err().to_string();
            assert!(said.contains(&format!("the {column} of row ")), "{said}");
        }
        assert!(matches!(read("a,b\n1,2\n".as_bytes()), Err(RowError::Table(_))));
        let half = &good[..good.len() - 20];
        assert!(read(half.as_bytes()).is_err());
    }
}
