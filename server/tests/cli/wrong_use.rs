//! Wrong use ends with one sentence and a status that is not 0.
use crate::bench::Bench;

#[test]
fn what_is_not_understood_ends_with_2() {
    let bench = Bench::new();
    for arguments in [
        &[][..],
        &["plant"],
        &["serve", "--loud"],
        &["serve", "--listen", "here"],
        &["serve", "--origin", "heerlen"],
        &["serve", "--database-url", "mysql://u:geheim@h/x"],
        &["import", "areas"],
        &["import", "figures"],
        &["import", "products"],
        &["backup"],
    ] {
        let ended = bench.run(arguments);
        assert_eq!(ended.code, Some(2), "{ended:?}");
        assert!(!ended.sentence().contains("geheim"));
        assert!(ended.said.is_empty());
    }
}

#[test]
fn a_variable_is_a_setting_and_is_looked_at() {
    let bench = Bench::new();
    let output = bench
        .command(&["serve"])
        .env("BUURTBOOM_LISTEN", "somewhere")
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    let output = bench
        .command(&["check"])
        .env("BUURTBOOM_DATABASE_URL", "sqlite://other.db")
        .output()
        .unwrap();
    assert!(String::from_utf8(output.stdout).unwrap().contains("other.db"));
}

#[test]
fn messages_that_cannot_be_sent_are_one_sentence_without_the_password() {
    let bench = Bench::new();
    for (more, remedy) in [
        (
            &["--mail-url", "smtps://boom:geheim@mail.example"][..],
            "set both, or neither",
        ),
        (
            &["--mail-url", "smtps:geheim", "--mail-from", "boom@example.nl"],
            "write smtps://user:password@host:465",
        ),
        (
            &[
                "--mail-url",
                "smtp://boom:geheim@mail.example",
                "--mail-from",
                "boom@example.nl",
            ],
            "?tls=required",
        ),
        (
            &[
                "--mail-url",
                "smtps://boom:geheim@mail.example",
                "--mail-from",
                "boom@example.nl",
            ],
            "set --origin as well",
        ),
    ] {
        for command in [&["check"][..], &["serve", "--listen", "127.0.0.1:0"]] {
            let ended = bench.run(&[command, more].concat());
            let said = format!("{ended:?}");
            assert!(ended.code.is_some_and(|code| code != 0), "{said}");
            assert!(said.contains(remedy) && !said.contains("geheim"), "{said}");
        }
    }
}

#[test]
fn help_names_the_settings() {
    let bench = Bench::new();
    let help = bench.run(&["serve", "--help"]);
    assert_eq!(help.code, Some(0));
    for name in [
        "BUURTBOOM_LISTEN",
        "BUURTBOOM_DATABASE_URL",
        "BUURTBOOM_DEMO",
        "BUURTBOOM_ORIGIN",
        "BUURTBOOM_SITE_ROOT",
        "BUURTBOOM_TILES_URL",
        "BUURTBOOM_FRAME_ANCESTORS",
        "BUURTBOOM_TIME",
        "BUURTBOOM_MAIL_URL",
        "BUURTBOOM_MAIL_FROM",
        "Test clock",
    ] {
        assert!(help.said.contains(name), "{name}");
    }
    assert_eq!(bench.run(&["--version"]).code, Some(0));
}

#[test]
fn commands_that_look_make_no_database() {
    let bench = Bench::new();
    for arguments in [
        &["requests"][..],
        &["contact-requests"],
        &["contact-requests", "close", "0f"],
        &["signals"],
        &["hosts", "link", "--moment", "di"],
        &["matching", "round"],
        &["meeting-reports"],
        &["meeting-reports", "close", "0f"],
        &["packets", "revoke", "--number", "1"],
        &["backup", "copy.db"],
        &["check"],
    ] {
        let ended = bench.run(arguments);
        assert_eq!(ended.code, Some(1), "{ended:?}");
        assert!(
            format!("{ended:?}").contains("no database at buurtboom.db"),
            "{ended:?}"
        );
    }
    assert!(!bench.folder.path().join("buurtboom.db").exists());
}
