//! A folder with a database and a site, and the program to try on it.
use std::{
    fs,
    io::{self, BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    path::PathBuf,
    process::{Child, ChildStdout, Command, Output, Stdio},
    time::Duration,
};
use tempfile::TempDir;

/// A place to try the program.
pub struct Bench {
    pub folder: TempDir,
}

impl Bench {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("site/pkg")).unwrap();
        fs::write(folder.path().join("site/pkg/buurtboom.css"), "a{}").unwrap();
        Self { folder }
    }

    /// The program in this folder, with none of the variables of whoever runs the test.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_buurtboom"));
        command.args(arguments).current_dir(self.folder.path());
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("BUURTBOOM_") {
                command.env_remove(name);
            }
        }
        command.env("BUURTBOOM_SITE_ROOT", "site");
        command
    }

    /// Runs it to its end.
    pub fn run(&self, arguments: &[&str]) -> Ended {
        Ended::from(&self.command(arguments).output().unwrap())
    }

    /// Writes a file into the folder.
    pub fn write(&self, name: &str, text: &str) {
        fs::write(self.folder.path().join(name), text).unwrap();
    }

    /// Starts a server on a free port and waits until it serves.
    pub fn serve(&self, arguments: &[&str]) -> Server {
        let all = [&["serve", "--listen", "127.0.0.1:0"], arguments].concat();
        let log = self.folder.path().join("log");
        let child = self
            .command(&all)
            .env("BUURTBOOM_LOG", "debug")
            .stdout(Stdio::piped())
            .stderr(fs::File::create(&log).unwrap())
            .spawn()
            .unwrap();
        Server::wait_for(child, log)
    }
}

/// How a run ended.
#[derive(Debug)]
pub struct Ended {
    pub code: Option<i32>,
    pub said: String,
    pub complained: String,
}

impl From<&Output> for Ended {
    fn from(output: &Output) -> Self {
        Self {
            code: output.status.code(),
            said: String::from_utf8(output.stdout.clone()).unwrap(),
            complained: String::from_utf8(output.stderr.clone()).unwrap(),
        }
    }
}

impl Ended {
    /// Its complaint, which must be one sentence.
    pub fn sentence(&self) -> &str {
        let line = self.complained.trim_end();
        assert!(line.starts_with("buurtboom: ") && line.ends_with('.'), "{self:?}");
        assert!(!line.contains('\n'), "{self:?}");
        line
    }
}

/// A server in a process of its own; it is ended with the test.
pub struct Server {
    pub address: String,
    log: PathBuf,
    child: Child,
    said: BufReader<ChildStdout>,
}

impl Server {
    /// Waits until a process says that it serves; what it logs stands in a file, if anywhere.
    pub fn wait_for(mut child: Child, log: PathBuf) -> Self {
        let mut said = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        said.read_line(&mut line).unwrap();
        let Some(address) = line.trim().strip_prefix("Buurtboom serves http://") else {
            let _ = child.kill();
            panic!("it said {line:?}");
        };
        Self {
            address: address.to_owned(),
            log,
            child,
            said,
        }
    }

    /// Asks for a page, and gives the whole answer as text.
    pub fn get(&self, path: &str) -> String {
        self.say(&format!(
            "GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
        ))
    }

    /// Sends a form as a page of the site does; it must be taken.
    pub fn post(&self, path: &str, form: &str) {
        let answer = self.send(path, form);
        assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
    }

    /// Sends a form as a page of the site does, and gives the whole answer as text.
    pub fn send(&self, path: &str, form: &str) -> String {
        self.say(&form_request(path, form))
    }

    fn say(&self, request: &str) -> String {
        ask(&self.address, request).unwrap()
    }

    /// Waits until it has logged something, for half a minute at most.
    pub fn wait_to_log(&self, text: &str) {
        for _ in 0..600 {
            if fs::read_to_string(&self.log).unwrap().contains(text) {
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("it does not log {text:?}");
    }

    /// Ends it by force (SIGKILL): at once, in the midst of whatever it does.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Ends it as an operating system does, and tells how.
    pub fn end(mut self) -> Ended {
        let id = self.child.id().to_string();
        assert!(
            Command::new("kill")
                .args(["-TERM", &id])
                .status()
                .unwrap()
                .success()
        );
        let code = self.ended();
        let mut said = String::new();
        self.said.read_to_string(&mut said).unwrap();
        let complained = fs::read_to_string(&self.log).unwrap_or_default();
        Ended {
            code,
            said,
            complained,
        }
    }

    /// Its exit status, and no status when it does not end within a minute.
    fn ended(&mut self) -> Option<i32> {
        for _ in 0..600 {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.code();
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        self.child.kill().unwrap();
        None
    }
}

/// A form as a page of the site sends it.
pub fn form_request(path: &str, form: &str) -> String {
    let length = form.len();
    format!(
        "POST {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nSec-Fetch-Site: same-origin\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n{form}"
    )
}

/// Sends a request and gives the whole answer as text.
///
/// # Errors
/// When the server is not there, or goes away before it has answered.
pub fn ask(address: &str, request: &str) -> io::Result<String> {
    let mut stream = TcpStream::connect(address)?;
    stream.write_all(request.as_bytes())?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
