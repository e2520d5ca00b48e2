//! The same rows in a full-text table of SQLite.
use crate::city::City;
use domain::{spot::MeetingSpot, text::fold};
use sqlx::{ConnectOptions as _, Connection as _, SqliteConnection, sqlite::SqliteConnectOptions};
use tokio::sync::Mutex;

/// A database in memory with one FTS5 table.
#[derive(Debug)]
pub(crate) struct FullText(Mutex<SqliteConnection>);

impl FullText {
    pub(crate) async fn open(city: &City) -> sqlx::Result<Self> {
        let mut connection = SqliteConnectOptions::new().in_memory(true).connect().await?;
        // Tokens without accents, and an index of beginnings for the word that is not finished.
        sqlx::query(
            "CREATE VIRTUAL TABLE spots USING fts5(name, district, street, organization, theme, \
             tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4')",
        )
        .execute(&mut connection)
        .await?;
        let mut insert = connection.begin().await?;
        for spot in &city.spots {
            let [name, district, street, organization, theme] = columns(city, spot);
            sqlx::query("INSERT INTO spots VALUES ($1, $2, $3, $4, $5)")
                .bind(name)
                .bind(district)
                .bind(street)
                .bind(organization)
                .bind(theme)
                .execute(&mut *insert)
                .await?;
        }
        insert.commit().await?;
        sqlx::query("INSERT INTO spots(spots) VALUES ('optimize')")
            .execute(&mut connection)
            .await?;
        Ok(Self(Mutex::new(connection)))
    }

    /// How many rows match all words, the last one as a beginning; ranked, at most `most`.
    pub(crate) async fn search(&self, text: &str, most: usize) -> sqlx::Result<usize> {
        let folded = fold(text);
        let words: Vec<_> = folded
            .split(' ')
            .filter(|word| !["de", "het", "in", "een"].contains(word))
            .collect();
        if words.iter().all(|word| word.is_empty()) {
            return Ok(0);
        }
        let asked = words
            .iter()
            .map(|word| format!("\"{word}\""))
            .collect::<Vec<_>>()
            .join(" ")
            + "*";
        let rows: Vec<(i64,)> = sqlx::query_as(
            "SELECT rowid FROM spots WHERE spots MATCH $1 \
             ORDER BY bm25(spots, 10.0, 8.0, 6.0, 4.0, 2.0) LIMIT $2",
        )
        .bind(asked)
        .bind(i64::try_from(most).unwrap_or(i64::MAX))
        .fetch_all(&mut *self.0.lock().await)
        .await?;
        Ok(rows.len())
    }
}

/// What the index in memory reads of a place, field by field.
fn columns(city: &City, spot: &MeetingSpot) -> [String; 5] {
    let code = Some(spot.address.area);
    let mut district = Vec::new();
    let mut above = code;
    while let Some(code) = above {
        district.extend(
            city.areas
                .iter()
                .find(|area| area.code == code)
                .map(|area| area.name.as_str()),
        );
        above = code.parent();
    }
    let words = &city.words;
    let themes = words
        .themes
        .iter()
        .filter(|(theme, _)| spot.service.themes.contains(theme));
    let kinds = words.kinds.iter().filter(|(kind, _)| *kind == spot.kind);
    let theme: Vec<_> = themes
        .flat_map(|(_, words)| words)
        .chain(kinds.flat_map(|(_, words)| words))
        .cloned()
        .collect();
    [
        spot.name.clone(),
        district.join(" "),
        format!(
            "{} {} {}",
            spot.address.street, spot.address.postal_code, spot.address.city
        ),
        spot.organization
            .as_ref()
            .map_or_else(String::new, |host| host.name.clone()),
        theme.join(" "),
    ]
}
