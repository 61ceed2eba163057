//! What time it is for the visitor.

use super::window;

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
