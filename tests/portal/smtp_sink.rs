//! A mail server on loopback that keeps what it is given, and behaves as badly as real ones do.

use std::collections::HashSet;
use std::io::{BufRead, BufReader, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread::JoinHandle;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    #[default]
    Accept,
    /// 550 to every recipient.
    Refuse,
    /// 451 to each recipient's first message, as greylisting does.
    Greylist,
    /// Keeps the message, and hangs up instead of saying so.
    DropAfterData,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    pub from: String,
    pub to: Vec<String>,
    /// Headers and body as sent, to be read with `mail_parser`.
    pub content: String,
}

#[derive(Default)]
struct State {
    mode: Mode,
    received: Vec<Received>,
    greylisted: HashSet<String>,
    connections: Vec<TcpStream>,
    open: bool,
}

pub struct SmtpSink {
    port: u16,
    state: Arc<Mutex<State>>,
    listening: Option<JoinHandle<()>>,
}

impl SmtpSink {
    pub fn start() -> SmtpSink {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let mut sink = SmtpSink { port, state: Arc::default(), listening: None };
        sink.listen(listener);
        sink
    }

    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    pub fn set_mode(&self, mode: Mode) {
        self.state().mode = mode;
    }

    /// In the order they came.
    pub fn messages(&self) -> Vec<Received> {
        self.state().received.clone()
    }

    /// Nobody listens any more, and whoever was talking is cut off.
    pub fn stop(&mut self) {
        let Some(listening) = self.listening.take() else { return };
        self.state().open = false;
        let _ = TcpStream::connect(("127.0.0.1", self.port)); // wakes the listener, which then leaves
        let _ = listening.join();
        for connection in self.state().connections.drain(..) {
            let _ = connection.shutdown(Shutdown::Both);
        }
    }

    /// Listens on the same port again; what came before is still there.
    pub fn restart(&mut self) {
        self.stop();
        self.listen(TcpListener::bind(("127.0.0.1", self.port)).unwrap());
    }

    fn listen(&mut self, listener: TcpListener) {
        self.state().open = true;
        let state = self.state.clone();
        self.listening = Some(std::thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                if !lock(&state).open {
                    return;
                }
                lock(&state).connections.extend(connection.try_clone());
                let state = state.clone();
                std::thread::spawn(move || drop(talk(connection, &state)));
            }
        }));
    }

    fn state(&self) -> MutexGuard<'_, State> {
        lock(&self.state)
    }
}

impl Drop for SmtpSink {
    fn drop(&mut self) {
        self.stop();
    }
}

fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap()
}

/// RFC 5321, as far as a sender of the portal goes.
fn talk(mut connection: TcpStream, state: &Mutex<State>) -> std::io::Result<()> {
    connection.set_nodelay(true)?;
    let mut lines = BufReader::new(connection.try_clone()?).lines();
    let (mut from, mut to) = (String::new(), Vec::new());
    connection.write_all(b"220 sink\r\n")?;
    while let Some(line) = lines.next().transpose()? {
        let verb = line.get(..4).unwrap_or(&line).to_ascii_uppercase();
        let answer = match verb.as_str() {
            "EHLO" => "250-sink\r\n250-8BITMIME\r\n250 SMTPUTF8",
            "HELO" | "NOOP" => "250 sink",
            "RSET" => {
                to.clear();
                "250 forgotten"
            }
            "MAIL" => {
                from = address(&line);
                "250 sender"
            }
            "RCPT" => recipient(state, address(&line), &mut to),
            "DATA" if to.is_empty() => "503 nobody to send it to",
            "DATA" => {
                connection.write_all(b"354 end with a dot\r\n")?;
                let content = content(&mut lines)?;
                let mode = keep(state, Received { from: from.clone(), to: std::mem::take(&mut to), content });
                if mode == Mode::DropAfterData {
                    return connection.shutdown(Shutdown::Both);
                }
                "250 kept"
            }
            "QUIT" => return connection.write_all(b"221 farewell\r\n"),
            _ => "502 not spoken here",
        };
        connection.write_all(format!("{answer}\r\n").as_bytes())?;
    }
    Ok(())
}

fn recipient(state: &Mutex<State>, address: String, to: &mut Vec<String>) -> &'static str {
    let mut state = lock(state);
    if state.mode == Mode::Refuse {
        return "550 5.1.1 no such mailbox";
    }
    if state.mode == Mode::Greylist && state.greylisted.insert(address.clone()) {
        return "451 4.7.1 try again later";
    }
    to.push(address);
    "250 recipient"
}

fn keep(state: &Mutex<State>, message: Received) -> Mode {
    let mut state = lock(state);
    state.received.push(message);
    state.mode
}

/// Up to the line with a single dot; a doubled dot at the start of a line stands for one.
fn content(lines: &mut impl Iterator<Item = std::io::Result<String>>) -> std::io::Result<String> {
    let mut content = String::new();
    loop {
        let line = lines.next().ok_or(std::io::ErrorKind::UnexpectedEof)??;
        if line == "." {
            return Ok(content);
        }
        content.push_str(line.strip_prefix('.').unwrap_or(&line));
        content.push_str("\r\n");
    }
}

/// What stands between the angle brackets of `MAIL FROM:<…>` and `RCPT TO:<…>`.
fn address(line: &str) -> String {
    let inside = line.split_once('<').and_then(|(_, rest)| rest.split_once('>'));
    inside.map(|(address, _)| address.to_owned()).unwrap_or_default()
}
