//! The settings of the campaign's film. It is shown only whole: the film, its captions, and its text, because many can follow
//! only one of the three (WCAG 2.2, guideline 1.2).
use app::request::Film;
use clap::Args;
use std::{fs, io, path::PathBuf};

/// Where the film is.
#[derive(Args, Clone, Debug, Default)]
pub struct FilmSettings {
    /// The film of the seed packet: a path of this site such as `/film/zaadje.mp4` (a file in the site's folder), or an https
    /// address; empty for the text alone
    #[arg(long, env = "BUURTBOOM_FILM_URL", value_name = "ADDRESS", value_parser = media)]
    pub film_url: Option<String>,
    /// The captions of the film, in Dutch (the format `WebVTT`): a path of this site, or an https address whose host allows it (CORS)
    #[arg(long, env = "BUURTBOOM_FILM_CAPTIONS_URL", value_name = "ADDRESS", value_parser = media)]
    pub film_captions_url: Option<String>,
    /// A text file with what is said and shown in the film, in Dutch; an empty line begins a paragraph
    #[arg(long, env = "BUURTBOOM_FILM_TRANSCRIPT", value_name = "FILE")]
    pub film_transcript: Option<PathBuf>,
}

/// Why there is no film to show.
#[derive(Debug, thiserror::Error)]
pub enum FilmError {
    /// Part of it is missing.
    #[error(
        "a film needs --film-url, --film-captions-url and --film-transcript together: not everybody can hear or see it; \
         set all three, or none"
    )]
    Incomplete,
    /// Its text cannot be read.
    #[error("the text of the film, {}, cannot be read ({})", .0.display(), .1)]
    Unreadable(PathBuf, #[source] io::Error),
    /// Its text is empty.
    #[error("the text of the film, {}, is empty", .0.display())]
    Empty(PathBuf),
}

impl FilmSettings {
    /// The film, with its text read; `None` when nothing is set. A setting that is empty counts as not set.
    ///
    /// # Errors
    /// When only part is set, or the text cannot be read.
    pub fn read(&self) -> Result<Option<Film>, FilmError> {
        let said = |setting: &Option<String>| setting.clone().filter(|text| !text.is_empty());
        let file = self.film_transcript.as_ref();
        let file = file.filter(|file| !file.as_os_str().is_empty());
        match (said(&self.film_url), said(&self.film_captions_url), file) {
            (None, None, None) => Ok(None),
            (Some(url), Some(captions), Some(file)) => {
                let text =
                    fs::read_to_string(file).map_err(|error| FilmError::Unreadable(file.clone(), error))?;
                let transcript = paragraphs(&text);
                if transcript.is_empty() {
                    return Err(FilmError::Empty(file.clone()));
                }
                Ok(Some(Film {
                    url,
                    captions,
                    transcript,
                }))
            }
            _ => Err(FilmError::Incomplete),
        }
    }
}

/// The paragraphs of a text: what stands between empty lines, each as one line.
fn paragraphs(text: &str) -> Vec<String> {
    let mut paragraphs = vec![Vec::new()];
    for line in text.trim_start_matches('\u{feff}').lines() {
        match (line.trim(), paragraphs.last_mut()) {
            ("", _) => paragraphs.push(Vec::new()),
            (line, Some(paragraph)) => paragraph.push(line),
            (_, None) => {}
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs.iter().map(|lines| lines.join(" ")).collect()
}

/// A path of this site, or an https address. It comes into the Content-Security-Policy, so it holds no sign of one.
fn media(text: &str) -> Result<String, String> {
    let plain = text
        .bytes()
        .all(|sign| sign.is_ascii_graphic() && !b";,'\"<>\\".contains(&sign));
    let own = text.starts_with('/') && !text.starts_with("//");
    let elsewhere = text
        .strip_prefix("https://")
        .is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'));
    if text.is_empty() || (plain && (own || elsewhere)) {
        Ok(text.to_owned())
    } else {
        Err("write a path such as /film/zaadje.mp4, an https address, or nothing".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(url: &str, captions: &str, transcript: Option<PathBuf>) -> FilmSettings {
        FilmSettings {
            film_url: Some(url.to_owned()),
            film_captions_url: Some(captions.to_owned()),
            film_transcript: transcript,
        }
    }

    #[test]
    fn a_film_comes_with_its_captions_and_its_text_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let text = folder.path().join("film.txt");
        fs::write(
            &text,
            "\u{feff}U belt aan.\r\nDe buurvrouw lacht.\n\n \nSamen zaaien.\n",
        )
        .unwrap();
        let film = settings("/film/z.mp4", "/film/z.vtt", Some(text.clone()))
            .read()
            .unwrap()
            .unwrap();
        assert_eq!(
            film.transcript,
            ["U belt aan. De buurvrouw lacht.", "Samen zaaien."]
        );
        assert_eq!(film.url, "/film/z.mp4");

        assert!(FilmSettings::default().read().unwrap().is_none());
        assert!(settings("", "", Some(PathBuf::new())).read().unwrap().is_none());
        for part in [
            settings("/film/z.mp4", "/film/z.vtt", None),
            settings("/film/z.mp4", "", Some(text.clone())),
            settings("", "", Some(text.clone())),
        ] {
            assert!(matches!(part.read(), Err(FilmError::Incomplete)));
        }
        fs::write(&text, " \n").unwrap();
        let empty = settings("/film/z.mp4", "/film/z.vtt", Some(text));
        assert!(matches!(empty.read(), Err(FilmError::Empty(_))));
        let gone = settings("/a.mp4", "/a.vtt", Some(folder.path().join("gone.txt")));
        assert!(matches!(gone.read(), Err(FilmError::Unreadable(..))));
    }

    #[test]
    fn an_address_is_of_this_site_or_https() {
        for good in ["", "/film/zaadje.mp4", "https://media.example/zaadje.webm?v=1"] {
            assert!(media(good).is_ok(), "{good}");
        }
        for bad in [
            "film.mp4",
            "//media.example/z.mp4",
            "http://media.example/z.mp4",
            "https://",
            "https:///z.mp4",
            "/z.mp4; script-src *",
            "/z .mp4",
            "javascript:alert(1)",
        ] {
            assert!(media(bad).is_err(), "{bad}");
        }
    }
}
