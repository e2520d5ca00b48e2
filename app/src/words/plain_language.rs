//! The Dutch texts are plain (B1): short sentences, no shouting, no words about what is wrong with people.
use std::{fs, path::Path};

/// The longest sentence that nearly everybody follows, in words.
const LONG: usize = 15;

/// Every Dutch sentence with the file that it stands in. Variants of one message count as sentences of their own.
fn sentences() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/words/nl");
    let mut sentences = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let file = path.file_name().unwrap().to_string_lossy().into_owned();
        for line in fs::read_to_string(&path).unwrap().lines() {
            let text = match line.trim_start() {
                comment if comment.starts_with('#') => continue,
                variant if variant.starts_with(['[', '*']) => variant.split_once(']').map(|(_, text)| text),
                message => message.split_once(" = ").map(|(_, text)| text),
            };
            let texts = text.unwrap_or_default().split_inclusive(['.', '?', '!', ':']);
            sentences.extend(texts.map(|text| (file.clone(), text.trim().to_owned())));
        }
    }
    sentences
}

#[test]
fn sentences_are_short() {
    let sentences = sentences();
    let long: Vec<_> = sentences
        .iter()
        .filter(|(_, text)| {
            text.split_whitespace()
                .filter(|word| *word != "{" && *word != "}")
                .count()
                > LONG
        })
        .collect();
    assert!(sentences.len() > 200, "the files are read");
    assert!(long.len() * 20 <= sentences.len(), "{long:#?}");
}

#[test]
fn nobody_is_shouted_at_or_labelled() {
    let unwanted = [
        "!",
        "kwetsbaar",
        "eenzaam",
        "voorziening",
        "registre",
        "locatie",
        "melding",
    ];
    for (file, text) in sentences() {
        let lower = text.to_lowercase();
        for word in unwanted {
            assert!(!lower.contains(word), "{file}: {text}");
        }
    }
}
