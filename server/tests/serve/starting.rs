//! Starting and stopping: each obstacle is one sentence with its remedy.
use crate::spawn::{app, key, settings, url};
use server::{
    startup::{self, StartError},
    system::clock::SystemClock,
};
use std::sync::Arc;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

async fn refusal(change: impl FnOnce(&mut startup::Settings)) -> String {
    let folder = tempfile::tempdir().unwrap();
    let database = startup::open(&url(folder.path())).await.unwrap();
    let mut settings = settings(folder.path());
    change(&mut settings);
    match startup::assemble(
        &settings,
        database.ports(Arc::new(SystemClock), key(folder.path())),
    )
    .await
    {
        Err(error) => error.to_string(),
        Ok(_) => panic!("the server started"),
    }
}

#[tokio::test]
async fn a_second_server_on_the_same_file_is_refused_until_the_first_has_stopped() {
    let app = app().await;
    let url = url(app.folder.path());
    let refused = startup::open(&url).await;
    assert!(matches!(refused, Err(StartError::Locked(_))));
    let (_folder, database) = app.stop().await;
    drop(database);
    assert!(startup::open(&url).await.is_ok());
}

#[tokio::test]
async fn a_taken_port_is_named() {
    let app = app().await;
    let taken = app.host().to_owned();
    let said = refusal(|settings| settings.listen = taken.parse().unwrap()).await;
    assert!(said.contains(&taken) && said.contains("--listen"), "{said}");
}

#[tokio::test]
async fn a_missing_site_says_how_to_make_it() {
    let said = refusal(|settings| settings.site_root = "/nowhere/site".into()).await;
    assert!(
        said.contains("/nowhere/site") && said.contains("make build"),
        "{said}"
    );
}

#[tokio::test]
async fn a_folder_that_is_not_there_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("no");
    let said = match startup::open(&url(&missing)).await {
        Err(error) => error.to_string(),
        Ok(_) => panic!("the database was opened"),
    };
    assert!(
        said.contains(&*missing.to_string_lossy()) && said.contains("--database-url"),
        "{said}"
    );
}

#[tokio::test]
async fn an_answer_that_was_begun_is_finished() {
    let mut app = app().await;
    let mut stream = TcpStream::connect(app.host()).await.unwrap();
    let head = "POST /wijk HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 5\r\n\
                Content-Type: application/x-www-form-urlencoded\r\nExpect: 100-continue\r\n\r\n";
    stream.write_all(head.as_bytes()).await.unwrap();
    let mut begun = [0; 25];
    stream.read_exact(&mut begun).await.unwrap();
    assert_eq!(&begun, b"HTTP/1.1 100 Continue\r\n\r\n");

    app.tell_to_stop();
    stream.write_all(b"wijk=").await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
    let host = app.host().to_owned();
    app.stop().await;
    assert!(TcpStream::connect(host).await.is_err(), "nobody listens any more");
}
