//! What `buurtboom import` takes. To add a sort of record: its arguments here, with a sentence for `--help`.
use super::{Database, Time};
use crate::intake::{areas::pdok::DEFAULT_BASE, spots::SpotFormat};
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// `buurtboom import …`
///
/// Each ends with 0 when the file was taken in, even if some of its records were rejected (they are listed), and with 1
/// when nothing could be taken in.
#[derive(Debug, Subcommand)]
pub enum Import {
    /// Areas from GeoJSON files, or from PDOK; 0 also when some records are rejected, 1 when none is taken in
    Areas(ImportAreas),
    /// Key figures of areas from a CSV file; 0 also when some rows are rejected, 1 when none is taken in
    Figures(ImportFigures),
    /// Meeting spots from a file; 0 also when some records are rejected, 1 when none is taken in
    Spots(ImportSpots),
    /// Hosted moments from a CSV file; 0 also when some rows are rejected, 1 when none is taken in
    Moments(ImportMoments),
    /// Official product names from the CSV file of the national list (UPL); 0 also when some rows are rejected, 1 when none
    /// is taken in
    Products(ImportProducts),
    /// The support tree from a YAML or JSON file: publishes it when it has no fault, else lists every fault with its line and
    /// ends with 1
    Tree(ImportTree),
}

/// `buurtboom import areas`
#[derive(Args, Debug)]
pub struct ImportAreas {
    /// GeoJSON files of gemeente, wijken and buurten
    #[arg(
        required_unless_present = "municipality",
        conflicts_with = "municipality",
        value_name = "FILE"
    )]
    pub files: Vec<PathBuf>,
    /// Fetch the areas of a gemeente from PDOK, by its CBS code such as GM0917
    #[arg(long, value_name = "CODE")]
    pub municipality: Option<String>,
    /// Where PDOK's `wijken-en-buurten` collections are
    #[arg(long, env = "BUURTBOOM_PDOK_BASE", value_name = "ADDRESS", default_value = DEFAULT_BASE)]
    pub pdok_base: String,
    /// The year of the borders, for files that do not say it
    #[arg(long, value_parser = clap::value_parser!(u16).range(1900..=2200))]
    pub year: Option<u16>,
    /// Only report what would happen
    #[arg(long)]
    pub dry_run: bool,
    /// Where the records are.
    #[command(flatten)]
    pub database: Database,
}

/// `buurtboom import figures`
#[derive(Args, Debug)]
pub struct ImportFigures {
    /// A CSV file with a column of area codes
    pub file: PathBuf,
    /// Only report what would happen
    #[arg(long)]
    pub dry_run: bool,
    /// Where the records are.
    #[command(flatten)]
    pub database: Database,
}

/// `buurtboom import spots`
#[derive(Args, Debug)]
pub struct ImportSpots {
    /// The file
    pub file: PathBuf,
    /// What it is; without it the file itself says so
    #[arg(long, value_enum)]
    pub format: Option<SpotFormat>,
    /// Only report what would happen
    #[arg(long)]
    pub dry_run: bool,
    /// Where the records are.
    #[command(flatten)]
    pub database: Database,
}

/// `buurtboom import moments`
#[derive(Args, Debug)]
pub struct ImportMoments {
    /// A CSV file with the columns id, spot, host, hours, room and example; a moment that is not in it stays as it is
    pub file: PathBuf,
    /// Only report what would happen
    #[arg(long)]
    pub dry_run: bool,
    /// Where the records are.
    #[command(flatten)]
    pub database: Database,
    /// What time it is.
    #[command(flatten)]
    pub time: Time,
}

/// `buurtboom import products`
#[derive(Args, Debug)]
pub struct ImportProducts {
    /// The CSV file, of the list, or one with the columns name, uri and law
    pub file: PathBuf,
    /// Only report what would happen
    #[arg(long)]
    pub dry_run: bool,
    /// Where the records are.
    #[command(flatten)]
    pub database: Database,
}

/// `buurtboom import tree`
#[derive(Args, Debug)]
pub struct ImportTree {
    /// The file, in the format that `app/domain/src/tree/format.md` describes; it is kept as it is, and the same file again
    /// changes nothing
    pub file: PathBuf,
    /// Only check it and report what would happen
    #[arg(long)]
    pub dry_run: bool,
    /// Where the records are.
    #[command(flatten)]
    pub database: Database,
    /// What time it is.
    #[command(flatten)]
    pub time: Time,
}
