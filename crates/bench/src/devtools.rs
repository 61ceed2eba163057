//! The browser's own protocol (Chrome DevTools Protocol), over one socket for the whole browser.
//! A session is a page that is looked at.

use std::collections::VecDeque;
use std::io::ErrorKind;
use std::net::TcpStream;
use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use serde_json::{Value, json};
use tungstenite::{Error, Message, WebSocket};

/// How long the browser may take to answer a call.
const PATIENCE: Duration = Duration::from_secs(60);

/// A connection with a browser.
pub(crate) struct Devtools {
    socket: WebSocket<TcpStream>,
    calls: u64,
    events: VecDeque<Event>,
}

/// What the browser has said by itself.
#[derive(Debug)]
pub(crate) struct Event {
    pub(crate) session: String,
    pub(crate) method: String,
    pub(crate) parameters: Value,
}

impl Devtools {
    /// Connects with the browser that listens at an address (`127.0.0.1:9222`), at the path that
    /// it has chosen.
    pub(crate) fn connect(address: &str, path: &str) -> anyhow::Result<Self> {
        let stream = TcpStream::connect(address).context("the browser does not listen")?;
        let url = format!("ws://{address}{path}");
        let (socket, _) =
            tungstenite::client(url, stream).context("the browser does not speak its protocol")?;
        Ok(Self {
            socket,
            calls: 0,
            events: VecDeque::new(),
        })
    }

    /// Calls a method, of a session or of the browser as a whole.
    ///
    /// # Errors
    ///
    /// When the browser refuses, does not answer, or has gone.
    pub(crate) fn call(
        &mut self,
        session: Option<&str>,
        method: &str,
        parameters: Value,
    ) -> anyhow::Result<Value> {
        self.calls += 1;
        let mut call = json!({ "id": self.calls, "method": method, "params": parameters });
        if let Some(session) = session {
            call["sessionId"] = session.into();
        }
        self.socket.send(Message::text(call.to_string()))?;
        let deadline = Instant::now() + PATIENCE;
        loop {
            let Some(mut message) = self.read(deadline)? else {
                bail!("the browser does not answer to {method}");
            };
            if message["id"] == self.calls {
                if let Some(error) = message.get("error") {
                    bail!("the browser refuses {method}: {error}");
                }
                return Ok(message["result"].take());
            }
            self.keep(message);
        }
    }

    /// The next event; none if there is none before the deadline.
    ///
    /// # Errors
    ///
    /// When the browser has gone.
    pub(crate) fn next_event(&mut self, deadline: Instant) -> anyhow::Result<Option<Event>> {
        loop {
            if let Some(event) = self.events.pop_front() {
                return Ok(Some(event));
            }
            let Some(message) = self.read(deadline)? else {
                return Ok(None);
            };
            self.keep(message);
        }
    }

    /// Keeps an event for later. An answer that comes after its call was given up is no event.
    fn keep(&mut self, mut message: Value) {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        if message["method"].is_string() {
            self.events.push_back(Event {
                session: text(&message["sessionId"]),
                method: text(&message["method"]),
                parameters: message["params"].take(),
            });
        }
    }

    /// The next message; none if there is none before the deadline.
    fn read(&mut self, deadline: Instant) -> anyhow::Result<Option<Value>> {
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Ok(None);
            }
            self.socket.get_mut().set_read_timeout(Some(left))?;
            match self.socket.read() {
                Ok(Message::Text(text)) => return Ok(Some(serde_json::from_str(&text)?)),
                Ok(_) => {}
                Err(Error::Io(error))
                    if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) =>
                {
                    return Ok(None);
                }
                Err(error) => return Err(error).context("the browser has gone"),
            }
        }
    }
}
