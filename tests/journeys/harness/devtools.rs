//! The browser's own protocol, spoken with the browser as a whole: what a driver
//! passes on goes to a page, which may not make contexts.

use serde_json::{Value, json};
use std::{io, net::TcpStream, time::Duration};
use tungstenite::{Message, WebSocket};

/// How long the browser may take to answer.
const PATIENCE: Duration = Duration::from_secs(20);

pub(super) struct Devtools {
    socket: WebSocket<TcpStream>,
    calls: u64,
}

impl Devtools {
    /// Connects with the browser that listens at an address (`127.0.0.1:9222`),
    /// at the path that it has chosen.
    pub(super) fn connect(address: &str, path: &str) -> Self {
        let stream = TcpStream::connect(address).expect("the browser listens");
        let patience = stream.set_read_timeout(Some(PATIENCE));
        patience.expect("a browser may be given up");
        let url = format!("ws://{address}{path}");
        let (socket, _) = tungstenite::client(url, stream).expect("the browser speaks");
        Self { socket, calls: 0 }
    }

    /// Calls a method; an error if the browser refuses or has gone.
    pub(super) fn call(&mut self, method: &str, parameters: &Value) -> io::Result<Value> {
        self.calls += 1;
        let call = json!({ "id": self.calls, "method": method, "params": parameters });
        let message = Message::text(call.to_string());
        self.socket.send(message).map_err(io::Error::other)?;
        loop {
            let message = self.socket.read().map_err(io::Error::other)?;
            let Message::Text(text) = message else {
                continue;
            };
            let mut answer: Value = serde_json::from_str(&text)?;
            if answer["id"] == self.calls {
                return match answer.get("error") {
                    Some(error) => Err(io::Error::other(format!("{method}: {error}"))),
                    None => Ok(answer["result"].take()),
                };
            }
        }
    }
}
