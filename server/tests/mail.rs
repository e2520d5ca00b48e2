//! The adapter for mail against a mail server on this machine that takes, refuses, or never answers.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on ends there")]
use domain::contact::EmailAddress;
use server::mail::SmtpMailer;
use std::{sync::Arc, time::Duration};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::{TcpListener, TcpStream},
    sync::Mutex,
    time::Instant,
};
use usecases::ports::{MailError, MailText, Mailer as _};

/// How a mail server answers each recipient.
#[derive(Clone, Copy)]
enum Manner {
    Says(&'static str),
    Greets(&'static str),
    Never,
}

/// A mail server, and every line that it was sent.
struct MailServer {
    port: u16,
    heard: Arc<Mutex<Vec<String>>>,
}

impl MailServer {
    async fn start(manner: Manner) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let heard = Arc::new(Mutex::new(Vec::new()));
        let told = Arc::clone(&heard);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(talk(stream, manner, Arc::clone(&told)));
            }
        });
        Self { port, heard }
    }

    fn mailer(&self) -> SmtpMailer {
        let url = format!("smtp://127.0.0.1:{}", self.port).parse().unwrap();
        let from = EmailAddress::parse("boom@heerlen.example").unwrap();
        SmtpMailer::new(&url, &from).unwrap()
    }

    async fn send(&self) -> Result<(), MailError> {
        self.mailer().send(&hers(), &news()).await
    }
}

/// One conversation (RFC 5321): every command is answered, the message ends with a dot.
async fn talk(stream: TcpStream, manner: Manner, heard: Arc<Mutex<Vec<String>>>) -> std::io::Result<()> {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    let greeting = match manner {
        Manner::Never => {
            tokio::time::sleep(Duration::from_mins(10)).await;
            return Ok(());
        }
        Manner::Greets(greeting) => greeting,
        Manner::Says(_) => "220 mail.example",
    };
    write.write_all(format!("{greeting}\r\n").as_bytes()).await?;
    let mut in_message = false;
    while let Some(line) = lines.next_line().await? {
        heard.lock().await.push(line.clone());
        let answer = match (in_message, line.split(' ').next().unwrap_or_default(), manner) {
            (true, ".", _) => {
                in_message = false;
                "250 taken"
            }
            (true, ..) => continue,
            (_, "RCPT", Manner::Says(answer)) => answer,
            (_, "DATA", _) => {
                in_message = true;
                "354 go on"
            }
            (_, "QUIT", _) => "221 bye",
            _ => "250 ok",
        };
        write.write_all(format!("{answer}\r\n").as_bytes()).await?;
    }
    Ok(())
}

fn hers() -> EmailAddress {
    EmailAddress::parse("fatima@example.nl").unwrap()
}

fn news() -> MailText {
    app::mail::news("nl", "https://buurtboom.example")
}

#[tokio::test]
async fn a_message_arrives_as_it_was_written() {
    let server = MailServer::start(Manner::Says("250 ok")).await;
    server.send().await.unwrap();
    let heard = server.heard.lock().await.clone();
    assert_eq!(heard[0], "EHLO heerlen.example");
    assert!(
        heard
            .iter()
            .any(|line| line.starts_with("MAIL FROM:<boom@heerlen.example>"))
    );
    assert!(
        heard
            .iter()
            .any(|line| line.starts_with("RCPT TO:<fatima@example.nl>"))
    );
    assert!(heard.contains(&"Subject: Nieuws van Buurtboom".to_owned()));
    let text = quoted_printable(&heard);
    assert!(text.contains("Er is nieuws voor u."), "{text}");
    assert!(text.contains("https://buurtboom.example/ontmoeting"), "{text}");
    assert!(text.contains("“Stuur mij geen berichten meer”"), "{text}");
}

/// The body of a message without its transfer encoding (RFC 2045, 6.7).
fn quoted_printable(lines: &[String]) -> String {
    let body = lines.iter().skip_while(|line| !line.is_empty());
    let text: Vec<&str> = body.map(String::as_str).collect();
    let text = text.join("\n").replace("=\n", "");
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, more)) = rest.split_first() {
        let pair = more.get(..2).and_then(|pair| std::str::from_utf8(pair).ok());
        match pair.and_then(|pair| u8::from_str_radix(pair, 16).ok()) {
            Some(byte) if *first == b'=' => {
                bytes.push(byte);
                rest = &more[2..];
            }
            _ => {
                bytes.push(*first);
                rest = more;
            }
        }
    }
    String::from_utf8(bytes).unwrap()
}

#[tokio::test]
async fn a_mailbox_that_is_not_there_is_for_ever_and_everything_else_is_for_now() {
    for (answer, for_ever) in [
        ("550 5.1.1 <fatima@example.nl>: no such user", true),
        ("550 no such user", true),
        ("451 4.7.1 <fatima@example.nl>: try again later", false),
        ("550 5.7.1 <fatima@example.nl>: relaying denied", false),
        ("552 5.2.2 mailbox full", false),
    ] {
        let server = MailServer::start(Manner::Says(answer)).await;
        match server.send().await.unwrap_err() {
            MailError::Never => assert!(for_ever, "{answer}"),
            MailError::Later(why) => {
                assert!(!for_ever, "{answer}");
                assert!(why.contains(&answer[..3]) && !why.contains("fatima"), "{why}");
            }
        }
    }
}

#[tokio::test]
async fn a_mail_server_that_is_busy_away_or_silent_is_tried_later_and_holds_nobody_up() {
    let busy = MailServer::start(Manner::Greets("421 come back later")).await;
    assert!(matches!(busy.send().await, Err(MailError::Later(_))));
    let nobody = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = nobody.local_addr().unwrap().port();
    drop(nobody);
    let away = MailServer {
        port,
        heard: Arc::default(),
    };
    assert!(matches!(away.send().await, Err(MailError::Later(_))));
    let silent = MailServer::start(Manner::Never).await;
    let begun = Instant::now();
    let mailer = silent.mailer().within(Duration::from_millis(300));
    let late = mailer.send(&hers(), &news()).await;
    assert!(matches!(late, Err(MailError::Later(why)) if why.contains("in time")));
    assert!(begun.elapsed() < Duration::from_secs(10));
}
