//! Dates as content files write them.

/// Whether this is a day, a month or a year of the calendar: `2026-09-22`,
/// `2026-09`, `2026`.
#[must_use]
pub fn is_date(date: &str) -> bool {
    let parts: Vec<_> = date.split('-').collect();
    let number = |place: usize, digits: usize| {
        let part: &&str = parts.get(place)?;
        let is_number = part.len() == digits && part.chars().all(|c| c.is_ascii_digit());
        is_number.then(|| part.parse().ok()).flatten()
    };
    let Some(year) = number(0, 4) else {
        return false;
    };
    let in_month = |day: &u32| match number(1, 2) {
        Some(month) => (1..=days(year, month)).contains(day),
        None => false,
    };
    (1990..=2200).contains(&year)
        && match parts.len() {
            1 => true,
            2 => in_month(&1),
            3 => number(2, 2).as_ref().is_some_and(in_month),
            _ => false,
        }
}

/// How many days a month has; none if there is no such month.
fn days(year: u32, month: u32) -> u32 {
    let is_leap_year =
        year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if is_leap_year => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}
