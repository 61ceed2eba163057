//! What time it is for the visitor, and in which zone; and waiting.

use super::window;
use gloo::timers::callback::Timeout;

/// A moment of the visitor's clock.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Now {
    /// The year where the visitor is.
    pub year: i32,
    /// The month there, from 1 to 12.
    pub month: u32,
    /// The day of the month there, from 1.
    pub day: u32,
    /// Milliseconds since the beginning of 1970, in UTC.
    pub milliseconds: f64,
}

/// The present moment; `None` outside a browser.
#[must_use]
pub fn now() -> Option<Now> {
    window()?;
    let date = js_sys::Date::new_0();
    Some(Now {
        year: i32::try_from(date.get_full_year()).ok()?,
        month: date.get_month() + 1,
        day: date.get_date(),
        milliseconds: date.get_time(),
    })
}

/// What the browser calls the time zone that it is in; `None` outside a browser,
/// and where it has no name for it.
#[must_use]
pub fn time_zone_name() -> Option<String> {
    window()?;
    let format = js_sys::Intl::DateTimeFormat::new(&js_sys::Array::new(), &js_sys::Object::new());
    js_sys::Reflect::get(&format.resolved_options(), &"timeZone".into())
        .ok()?
        .as_string()
}

/// How many seconds the visitor's clock is ahead of UTC (behind: below zero) so
/// many seconds after the beginning of 1970; zero outside a browser.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "browsers know no time that far away"
)]
pub fn utc_offset(seconds: i64) -> i32 {
    if window().is_none() {
        return 0;
    }
    let date = js_sys::Date::new(&(seconds as f64 * 1000.0).into());
    // In minutes, and behind UTC.
    (date.get_timezone_offset() * -60.0).round() as i32
}

/// Something to be done later, unless it is dropped before.
#[must_use = "what is dropped is not done"]
pub struct Timer {
    /// Only there to be dropped.
    _timeout: Option<Timeout>,
}

/// Acts after so many milliseconds; never outside a browser.
pub fn after(milliseconds: u32, act: impl FnOnce() + 'static) -> Timer {
    Timer {
        _timeout: window().map(|_| Timeout::new(milliseconds, act)),
    }
}
