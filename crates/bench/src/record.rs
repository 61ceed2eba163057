//! What happens during a visit, as the browser tells it, and what that comes to.

use std::collections::HashMap;

use serde_json::Value;

use crate::devtools::Event;

/// Shifts this close together count as one, for at most [`WINDOW`] (web.dev, Cumulative Layout
/// Shift). Milliseconds.
const GAP: f64 = 1000.0;
const WINDOW: f64 = 5000.0;

/// What a visit came to. Times are milliseconds from its begin.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Sample {
    /// Everything that came over the network, with headers, of requests that began before the page
    /// was ready.
    pub(crate) bytes: f64,
    /// The same of requests that began after that: what the page fetches for the next step.
    pub(crate) bytes_ahead: f64,
    /// How many requests came over the network before the page was ready.
    pub(crate) requests: f64,
    /// The first paint with content; none if there was no new document.
    pub(crate) first_paint: Option<f64>,
    pub(crate) largest_paint: Option<f64>,
    /// When the page was alive, or loaded if nothing in it ever is.
    pub(crate) ready: f64,
    /// The layout shift (CLS), a number without a unit.
    pub(crate) shift: f64,
    /// How many tasks took longer than 50 ms.
    pub(crate) long_tasks: f64,
    /// How long they took in all.
    pub(crate) long_tasks_time: f64,
}

/// What has happened since the record was begun.
#[derive(Debug, Default)]
pub(crate) struct Record {
    requests: HashMap<String, Request>,
    reports: Vec<Report>,
}

#[derive(Debug, Default)]
struct Request {
    /// Milliseconds since the epoch.
    began: f64,
    bytes: f64,
    /// Whether it came over the network, not out of the cache.
    is_transfer: bool,
    is_finished: bool,
}

/// What the script in a document has told.
#[derive(Debug)]
struct Report {
    kind: String,
    in_frame: bool,
    /// Milliseconds since the epoch.
    at: f64,
    value: f64,
}

impl Record {
    /// Takes an event; whether it changes anything.
    pub(crate) fn take(&mut self, event: &Event) -> bool {
        let parameters = &event.parameters;
        let number = |name: &str| parameters[name].as_f64().unwrap_or_default();
        if event.method == "Runtime.bindingCalled" {
            self.reports.extend(Report::read(parameters));
            return true;
        }
        let id = parameters["requestId"].as_str().unwrap_or_default();
        if event.method == "Network.requestWillBeSent" {
            let url = parameters["request"]["url"].as_str().unwrap_or_default();
            if !url.starts_with("http") {
                return false;
            }
            let request = self.requests.entry(id.to_owned()).or_default();
            // A redirect is the same request again.
            if request.began == 0.0 {
                request.began = number("wallTime") * 1000.0;
                request.is_transfer = true;
            }
            return true;
        }
        let Some(request) = self.requests.get_mut(id) else {
            return false;
        };
        match event.method.as_str() {
            "Network.requestServedFromCache" => request.is_transfer = false,
            "Network.responseReceived" => {
                let response = &parameters["response"];
                if response["fromDiskCache"] == true || response["fromPrefetchCache"] == true {
                    request.is_transfer = false;
                }
            }
            "Network.loadingFinished" => {
                request.bytes = number("encodedDataLength");
                request.is_finished = true;
            }
            "Network.loadingFailed" => request.is_finished = true,
            _ => return false,
        }
        true
    }

    /// Whether a request is on its way.
    pub(crate) fn is_loading(&self) -> bool {
        self.requests.values().any(|request| !request.is_finished)
    }

    /// When something of this kind was first told.
    pub(crate) fn first(&self, kind: &str) -> Option<f64> {
        self.of(kind).map(|report| report.at).reduce(f64::min)
    }

    /// The value of the first report of this kind.
    pub(crate) fn value(&self, kind: &str) -> Option<f64> {
        self.of(kind).next().map(|report| report.value)
    }

    fn of<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a Report> {
        self.reports
            .iter()
            .filter(move |report| report.kind == kind)
    }

    /// What the record comes to. `began` is when the visit began and `ready` when the page was
    /// ready, in milliseconds since the epoch; paints are those of a frame for a page in a frame.
    pub(crate) fn sample(&self, began: f64, ready: f64, in_frame: bool) -> Sample {
        let mut sample = Sample {
            ready: ready - began,
            shift: layout_shift(self.of("shift").map(|report| (report.at, report.value))),
            ..Sample::default()
        };
        for request in self.requests.values().filter(|each| each.is_transfer) {
            if request.began <= ready {
                sample.bytes += request.bytes;
                sample.requests += 1.0;
            } else {
                sample.bytes_ahead += request.bytes;
            }
        }
        let painted = |kind| {
            let there = self.of(kind).filter(|report| report.in_frame == in_frame);
            there.map(|report| report.at - began)
        };
        sample.first_paint = painted("first-paint").next();
        sample.largest_paint = painted("largest-paint").last();
        // A page and a frame in one process both tell of the same task.
        for task in self.of("long-task").filter(|report| !report.in_frame) {
            sample.long_tasks += 1.0;
            sample.long_tasks_time += task.value;
        }
        sample
    }
}

impl Report {
    fn read(parameters: &Value) -> Option<Self> {
        let payload: Value = serde_json::from_str(parameters["payload"].as_str()?).ok()?;
        Some(Self {
            kind: payload["kind"].as_str()?.to_owned(),
            in_frame: payload["inFrame"].as_bool()?,
            at: payload["at"].as_f64()?,
            // What is no number, such as the time since a tap that never was, is none in JSON.
            value: payload["value"].as_f64().unwrap_or(f64::NAN),
        })
    }
}

/// The largest sum of shifts that belong together; each has its time and its value.
fn layout_shift(shifts: impl Iterator<Item = (f64, f64)>) -> f64 {
    let (mut largest, mut sum) = (0.0_f64, 0.0);
    let (mut first, mut last) = (f64::NEG_INFINITY, f64::NEG_INFINITY);
    for (at, value) in shifts {
        if at - last > GAP || at - first > WINDOW {
            (first, sum) = (at, 0.0);
        }
        last = at;
        sum += value;
        largest = largest.max(sum);
    }
    largest
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn event(method: &str, parameters: Value) -> Event {
        Event {
            session: String::new(),
            method: method.to_owned(),
            parameters,
        }
    }

    fn report(kind: &str, in_frame: bool, at: f64, value: f64) -> Event {
        let payload = json!({ "kind": kind, "inFrame": in_frame, "at": at, "value": value });
        event(
            "Runtime.bindingCalled",
            json!({ "payload": payload.to_string() }),
        )
    }

    /// A request that begins at a second and has as many bytes.
    fn request(record: &mut Record, id: &str, seconds: f64, bytes: f64) {
        let sent = json!({
            "requestId": id,
            "wallTime": seconds,
            "request": { "url": "http://127.0.0.1/" },
        });
        assert!(record.take(&event("Network.requestWillBeSent", sent)));
        assert!(record.is_loading());
        let finished = json!({ "requestId": id, "encodedDataLength": bytes });
        assert!(record.take(&event("Network.loadingFinished", finished)));
        assert!(!record.is_loading());
    }

    #[test]
    fn bytes_count_by_when_their_request_began_and_the_cache_does_not() {
        let mut record = Record::default();
        request(&mut record, "page", 10.0, 700.0);
        request(&mut record, "program", 10.5, 1000.0);
        request(&mut record, "next", 12.5, 300.0);
        request(&mut record, "style", 10.1, 0.0);
        let cached = json!({ "requestId": "style" });
        record.take(&event("Network.requestServedFromCache", cached));
        let data = json!({ "requestId": "icon", "request": { "url": "data:image/svg+xml," } });
        assert!(!record.take(&event("Network.requestWillBeSent", data)));

        let sample = record.sample(10_000.0, 12_000.0, false);
        assert_eq!((sample.bytes, sample.bytes_ahead), (1700.0, 300.0));
        assert_eq!((sample.requests, sample.ready), (2.0, 2000.0));
        assert_eq!(sample.first_paint, None);
    }

    #[test]
    fn paints_are_those_of_the_frame_and_tasks_are_counted_once() {
        let mut record = Record::default();
        for (kind, in_frame, at, value) in [
            ("first-paint", false, 1100.0, 0.0),
            ("first-paint", true, 1300.0, 0.0),
            ("largest-paint", true, 1400.0, 10.0),
            ("largest-paint", true, 1600.0, 90.0),
            ("long-task", false, 1200.0, 80.0),
            ("long-task", true, 1200.0, 80.0),
            ("ready", true, 1500.0, 0.0),
        ] {
            record.take(&report(kind, in_frame, at, value));
        }
        assert_eq!(record.first("ready"), Some(1500.0));
        let page = record.sample(1000.0, 1500.0, false);
        assert_eq!((page.first_paint, page.largest_paint), (Some(100.0), None));
        let frame = record.sample(1000.0, 1500.0, true);
        assert_eq!(
            (frame.first_paint, frame.largest_paint),
            (Some(300.0), Some(600.0))
        );
        assert_eq!((frame.long_tasks, frame.long_tasks_time), (1.0, 80.0));
    }

    #[test]
    fn the_largest_window_of_shifts_counts() {
        let shifts = [(0.0, 0.25), (900.0, 0.25), (3000.0, 0.125)];
        assert_eq!(layout_shift(shifts.into_iter()), 0.5);
        let long = (0..8).map(|n| (f64::from(n) * 900.0, 0.125));
        assert_eq!(layout_shift(long), 0.75);
        assert_eq!(layout_shift(std::iter::empty()), 0.0);
    }

    #[test]
    fn a_step_without_a_tap_has_no_time() {
        let mut record = Record::default();
        record.take(&report("step", false, 1.0, f64::NAN));
        assert!(record.value("step").unwrap().is_nan());
    }
}
