//! A client that costs little: sixteen connections in one thread, always busy.
use anyhow::{Context as _, bail};
use std::{
    io::{Read as _, Write as _},
    net::{SocketAddr, TcpStream},
    time::{Duration, Instant},
};

const CONNECTIONS: usize = 16;

/// One connection that asks one question again and again.
pub(crate) struct Client {
    stream: TcpStream,
    question: String,
    buffer: Vec<u8>,
}

/// An answer.
pub(crate) struct Answer {
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Client {
    pub(crate) fn open(address: SocketAddr, path: &str, encoding: &str) -> anyhow::Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        Ok(Self {
            stream,
            question: format!("GET {path} HTTP/1.1\r\nHost: bench\r\nAccept-Encoding: {encoding}\r\n\r\n"),
            buffer: vec![0; 1 << 20],
        })
    }

    fn ask(&mut self) -> anyhow::Result<()> {
        Ok(self.stream.write_all(self.question.as_bytes())?)
    }

    /// Reads one answer into the buffer; gives the lengths of its head and of all of it.
    fn read(&mut self) -> anyhow::Result<(usize, usize)> {
        let (mut filled, mut lengths) = (0, None);
        loop {
            if filled == self.buffer.len() {
                self.buffer.resize(filled * 2, 0);
            }
            let read = self.stream.read(&mut self.buffer[filled..])?;
            if read == 0 {
                bail!("the server closed the connection");
            }
            filled += read;
            if lengths.is_none() {
                lengths = lengths_of(&self.buffer[..filled])?;
            }
            if let Some((head, all)) = lengths
                && filled >= all
            {
                return Ok((head, all));
            }
        }
    }

    /// Asks once, and gives the answer, which must be 200.
    pub(crate) fn answer(&mut self) -> anyhow::Result<Answer> {
        self.ask()?;
        let (head, all) = self.read()?;
        Ok(Answer {
            head: String::from_utf8(self.buffer[..head].to_vec())?,
            body: self.buffer[head..all].to_vec(),
        })
    }
}

/// Where the head ends and the answer ends, once the head is there.
fn lengths_of(bytes: &[u8]) -> anyhow::Result<Option<(usize, usize)>> {
    let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") else {
        return Ok(None);
    };
    let head = str::from_utf8(&bytes[..end])?;
    if !head.starts_with("HTTP/1.1 200 ") {
        bail!("the server answered {head}");
    }
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "));
    let length: usize = length.context("an answer without its length")?.parse()?;
    Ok(Some((end + 4, end + 4 + length)))
}

/// Asks for a while and counts.
pub(crate) fn requests_per_second(
    address: SocketAddr,
    path: &str,
    encoding: &str,
    time: Duration,
) -> anyhow::Result<f64> {
    let mut clients = Vec::new();
    for _ in 0..CONNECTIONS {
        let mut client = Client::open(address, path, encoding)?;
        client.ask()?;
        clients.push(client);
    }
    let began = Instant::now();
    let mut answers = 0_u32;
    while began.elapsed() < time {
        for client in &mut clients {
            client.read()?;
            client.ask()?;
            answers += 1;
        }
    }
    Ok(f64::from(answers) / began.elapsed().as_secs_f64())
}
