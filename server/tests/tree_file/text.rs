//! What a text must be before anybody looks at what it says.
use domain::tree::file::{Node, TreeFault, Value};
use proptest::prelude::*;
use server::intake::tree::{MOST_BYTES, node};

fn refused(text: &str) -> (u32, String) {
    let TreeFault { line, path, reason } = node(text).expect_err(text);
    assert_eq!(path, "");
    (line, reason)
}

/// The fields of a record that holds texts, each with its line.
fn texts(node: &Node) -> Vec<(&str, u32, &str)> {
    let Value::Record(fields) = &node.value else {
        return Vec::new();
    };
    let mut texts = Vec::new();
    for (key, line, node) in fields {
        if let Value::Text { text, .. } = &node.value {
            texts.push((key.as_str(), *line, text.as_str()));
        }
    }
    texts
}

#[test]
fn every_field_has_the_line_of_its_name() {
    let read = node("# remark\n\na: 1\nb: >\n  two\n  lines\nc: 'x'\n\"d\": \"y\n  z\"\ne: v\n").unwrap();
    let expected = [
        ("a", 3, "1"),
        ("b", 4, "two lines\n"),
        ("c", 7, "x"),
        ("d", 8, "y z"),
        ("e", 10, "v"),
    ];
    assert_eq!(texts(&read), expected);
}

#[test]
fn nothing_is_not_a_text_and_quotes_make_a_text() {
    let read = node("a:\nb: ~\nc: null\nd: 'null'\ne: \"\"\nf: 1\ng: '1'\n").unwrap();
    let Value::Record(fields) = read.value else {
        panic!("it is a record")
    };
    let text = |text: &str, plain| Value::Text {
        text: text.to_owned(),
        plain,
    };
    let values: Vec<_> = fields.into_iter().map(|(.., node)| node.value).collect();
    let nothing = Value::Nothing;
    let expected = [
        nothing.clone(),
        nothing.clone(),
        nothing,
        text("null", false),
        text("", false),
        text("1", true),
        text("1", false),
    ];
    assert_eq!(values, expected);
}

#[test]
fn a_name_twice_is_kept_for_who_judges_it() {
    let read = node("a: 1\na: 2\n").unwrap();
    assert_eq!(texts(&read), [("a", 1, "1"), ("a", 2, "2")]);
}

#[test]
fn json_is_read_by_the_same_parser() {
    let read = node("{\n\t\"a\": \"caf\\u00e9 \\/ \\\"x\\\"\",\n\t\"b\":1,\"c\":true\n}\n").unwrap();
    assert_eq!(
        texts(&read),
        [("a", 2, "café / \"x\""), ("b", 3, "1"), ("c", 3, "true")]
    );
}

#[test]
fn what_is_no_yaml_says_where() {
    for (text, line) in [
        ("a: 1\n  b: 2\n", 2),
        ("a: 1\n\tb: 2\n", 1),
        ("a:\n  b: 2\n c: 3\n", 3),
        ("a: 1\nb: 'x\n", 2),
        ("{\"a\": 1,\n\"b\" 2}", 2),
    ] {
        let (found, reason) = refused(text);
        assert_eq!(found, line, "{text:?}: {reason}");
        assert!(reason.starts_with("this is no YAML or JSON: "), "{reason}");
    }
    assert_eq!(refused(" \n# nothing\n").1, "the file is empty");
    assert_eq!(refused("").1, "the file is empty");
}

#[test]
fn references_tags_and_a_second_document_are_refused() {
    let bomb = "a: &a [x, x]\nb: &b [*a, *a]\n";
    assert_eq!(
        refused(bomb),
        (
            1,
            "references (& and *) are not read; write the record out".to_owned()
        )
    );
    assert_eq!(refused("a: 1\nb: *a\n").0, 2);
    assert_eq!(refused("a: 1\nb: !!int 3\n").0, 2);
    assert_eq!(
        refused("a: 1\n---\nb: 2\n"),
        (
            2,
            "a second document begins here; one file is one tree".to_owned()
        )
    );
    assert_eq!(
        refused("? [a]\n: 1\n"),
        (1, "the name of a field must be a text".to_owned())
    );
}

#[test]
fn what_is_too_deep_or_too_large_is_refused() {
    assert!(node(&format!("{}{}", "[".repeat(32), "]".repeat(32))).is_ok());
    let (line, reason) = refused(&format!("{}{}", "[\n".repeat(33), "]".repeat(33)));
    assert_eq!(
        (line, reason.as_str()),
        (33, "more than 32 lists and records stand in each other here")
    );
    let (line, reason) = refused(&"#".repeat(MOST_BYTES + 1));
    assert_eq!(
        (line, reason.as_str()),
        (0, "the file has 4194305 bytes; at most 4194304 are read")
    );
}

/// Texts that are nearly YAML.
fn nearly() -> impl Strategy<Value = String> {
    let part = prop::sample::select(vec![
        "a",
        "b: ",
        "- ",
        "\n",
        "  ",
        "\t",
        ": ",
        "? ",
        "[",
        "]",
        "{",
        "}",
        ",",
        "\"",
        "'",
        "&a ",
        "*a",
        "!!str ",
        "|\n",
        ">-\n",
        "---\n",
        "...\n",
        "%YAML 1.2\n",
        "#",
        "\\u00e9",
        "\\",
        "é",
        "\u{feff}",
        "\0",
        "\r",
        "1",
        "null",
    ]);
    prop::collection::vec(part, 0..40).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused_in_one_sentence(text in prop_oneof![".{0,200}", nearly()]) {
        match node(&text) {
            Ok(node) => prop_assert!(node.line >= 1),
            Err(fault) => {
                prop_assert!(!fault.reason.is_empty());
                prop_assert!(fault.line as usize <= text.split(['\n', '\r']).count() + 1, "{:?}", fault);
            }
        }
    }
}
