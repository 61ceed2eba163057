//! Asking a server for a file, as plainly as can be.

use std::{
    io::{Read, Write},
    net::TcpStream,
};

/// What a server answered.
pub(crate) struct Reply {
    pub(crate) status: u16,
    headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Reply {
    /// A header, by its name in lower case.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        headers
            .find(|(each, _)| each == name)
            .map(|(_, value)| value.as_str())
    }
}

/// Gets a file from an origin (`http://127.0.0.1:8080`), uncompressed.
///
/// # Panics
/// When the server cannot be reached or does not speak HTTP.
pub(crate) fn get(origin: &str, path: &str) -> Reply {
    get_with(origin, path, "")
}

/// Gets a file, with these lines in the head of the request, each with its end.
///
/// # Panics
/// As [`get`].
pub(crate) fn get_with(origin: &str, path: &str, lines: &str) -> Reply {
    let host = origin.trim_start_matches("http://");
    let mut server = TcpStream::connect(host).expect("the server listens");
    let request =
        format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n{lines}Connection: close\r\n\r\n");
    server
        .write_all(request.as_bytes())
        .expect("the server takes a request");
    let mut answer = Vec::new();
    server.read_to_end(&mut answer).expect("the server answers");
    let end = answer.windows(4).position(|bytes| bytes == b"\r\n\r\n");
    let body = answer.split_off(end.expect("an answer has a head") + 4);
    let head = String::from_utf8_lossy(&answer);
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1));
    Reply {
        status: status
            .and_then(|status| status.parse().ok())
            .expect("an answer has a status"),
        headers: lines
            .filter_map(|line| line.split_once(": "))
            .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
            .collect(),
        body,
    }
}
