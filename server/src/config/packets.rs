//! The settings of `buurtboom packets`.
use super::{Database, Key};
use app::language::Language;
use clap::{Args, Subcommand};
use domain::{
    area::AreaCode,
    packet::{Campaign, PacketNumber},
};
use std::{path::PathBuf, str::FromStr};

/// `buurtboom packets …`
#[derive(Debug, Subcommand)]
pub enum Packets {
    /// Make packets: numbers, codes, and the CSV file for the printer's variable-data printing
    Create(CreatePackets),
    /// Make printable sheets of A4 from such a file: 24 labels on each, or 4 cards that go with the packets
    Sheet(PacketSheet),
    /// The file was lost or seen: revoke every code that nobody used yet, and make new ones for the same numbers
    Reissue(ReissuePackets),
    /// Revoke the code of one packet, or of every packet of a campaign; a revoked code is as unknown as one that never was
    Revoke(RevokePackets),
}

/// Which packets, and where their codes go.
#[derive(Args, Debug)]
pub struct Batch {
    /// Where the newspaper brings them: the CBS code of a wijk, buurt or gemeente, such as WK091733
    #[arg(long, value_name = "CODE", value_parser = AreaCode::parse)]
    pub area: AreaCode,
    /// The name of the campaign, such as "voorjaar 2027"; residents read it with the journey of a packet
    #[arg(long, value_name = "NAME", value_parser = Campaign::parse)]
    pub campaign: Campaign,
    /// The CSV file to write: number, code, url, area, sheet. Whoever has it can use the packets: only this user may read it
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// Replace the file if it is there
    #[arg(long)]
    pub overwrite: bool,
    /// The address by which the site is reached, such as `https://buurtboom.example.nl`: it stands on every packet
    #[arg(long, env = "BUURTBOOM_ORIGIN", default_value = "", value_parser = super::origin, hide_default_value = true)]
    pub origin: String,
    /// Where the records are.
    #[command(flatten)]
    pub database: Database,
    /// Where the key is.
    #[command(flatten)]
    pub key: Key,
}

/// `buurtboom packets create`
#[derive(Args, Debug)]
pub struct CreatePackets {
    /// How many, at most 100000 at one time
    #[arg(long, value_name = "NUMBER")]
    pub count: u32,
    /// Which packets.
    #[command(flatten)]
    pub batch: Batch,
}

/// `buurtboom packets reissue`
#[derive(Args, Debug)]
pub struct ReissuePackets {
    /// Which packets.
    #[command(flatten)]
    pub batch: Batch,
}

/// `buurtboom packets revoke`
#[derive(Args, Debug)]
pub struct RevokePackets {
    /// The packet with this number
    #[arg(
        long,
        value_name = "NUMBER",
        required_unless_present = "campaign",
        conflicts_with = "campaign"
    )]
    pub number: Option<PacketNumber>,
    /// Every packet of this campaign
    #[arg(long, value_name = "NAME", value_parser = Campaign::parse)]
    pub campaign: Option<Campaign>,
    /// Of the campaign only those of this area
    #[arg(long, value_name = "CODE", value_parser = AreaCode::parse, requires = "campaign")]
    pub area: Option<AreaCode>,
    /// Where the records are.
    #[command(flatten)]
    pub database: Database,
}

/// `buurtboom packets sheet`
#[derive(Args, Debug)]
pub struct PacketSheet {
    /// A file that `packets create` or `packets reissue` wrote
    #[arg(long, value_name = "FILE")]
    pub from: PathBuf,
    /// The HTML file to write; open it in a browser and print it without margins, at 100 %
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// Cards of A6 that go with the packets, four on a sheet, instead of labels
    #[arg(long)]
    pub card: bool,
    /// Only these sheets of labels, such as 3 or 1-40, by the column `sheet` of the file
    #[arg(long, value_name = "FROM-TO")]
    pub sheets: Option<Sheets>,
    /// The language on paper: nl or en
    #[arg(long, default_value = "nl", value_name = "CODE", value_parser = language)]
    pub language: Language,
    /// The telephone number of the municipality, for who has no telephone that scans; stands on the cards
    #[arg(long, env = "BUURTBOOM_DESK_PHONE", value_name = "NUMBER")]
    pub desk_phone: Option<String>,
    /// Replace the file if it is there
    #[arg(long)]
    pub overwrite: bool,
}

/// Sheets from one number to another, both of them included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sheets {
    /// The first one.
    pub from: u32,
    /// The last one.
    pub to: u32,
}

impl FromStr for Sheets {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (from, to) = text.split_once('-').unwrap_or((text, text));
        match (from.trim().parse(), to.trim().parse()) {
            (Ok(from), Ok(to)) if 1 <= from && from <= to => Ok(Self { from, to }),
            _ => Err("write the sheets as 3 or as 1-40"),
        }
    }
}

fn language(text: &str) -> Result<Language, &'static str> {
    match text {
        "nl" => Ok(Language::Nl),
        "en" => Ok(Language::En),
        _ => Err("write nl or en"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_are_one_or_a_range() {
        let sheets = |text: &str| text.parse::<Sheets>().map(|sheets| (sheets.from, sheets.to));
        assert_eq!(sheets("3"), Ok((3, 3)));
        assert_eq!(sheets("1 - 40"), Ok((1, 40)));
        for text in ["", "0", "4-3", "a-b", "1-", "-3"] {
            assert!(sheets(text).is_err(), "{text}");
        }
    }
}
