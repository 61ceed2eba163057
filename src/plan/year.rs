//! The year of the plan: drawn as a line of months, and as the list of its meetings.

use crate::{
    state::{Site, use_site},
    ui::renewed,
};
use guide_content::{PlannedMeetingsWords, fill_in};
use guide_plan::{Document, Meeting, YearMonth};
use leptos::prelude::*;

/// From above: the names of the months, then the line with what is on it, then what
/// is said of today; in CSS pixels.
const NAMES: i32 = 14;
/// What is to be done before a meeting stands above the line, so that no meeting is on it.
const TASKS: i32 = 27;
const LINE: i32 = 44;
const NOW: i32 = 70;
const HEIGHT: i32 = 76;
/// Half of what a meeting and a task take.
const MEETING: i32 = 8;
const TASK: i32 = 4;

/// What is said of the plan's meetings: what shows their dates is made anew where others
/// set these.
pub fn use_meeting_words(plan: Memo<Document>) -> &'static PlannedMeetingsWords {
    let words = &use_site().interface().plan;
    plan.with_untracked(|plan| plan.meeting_words(words))
}

/// Directly below what decides the dates, so that a change is seen.
#[component]
pub fn PlanYear(
    plan: Memo<Document>,
    /// What stands between the line and the list.
    children: Children,
) -> impl IntoView {
    let site = use_site();
    let words = use_meeting_words(plan);
    let year = Memo::new(move |_| plan.with(|plan| plan.year.clone()));
    let meetings = Memo::new(move |_| plan.with(|plan| plan.meetings.clone()));
    let line = renewed(move || year.with(|year| year_line(site, year)));
    let list = renewed(move || {
        let meetings = meetings.get();
        let meetings = meetings.into_iter().map(|each| meeting(site, words, each));
        meetings.collect::<Vec<_>>().into_any()
    });
    view! {
        <section class="plan-year" aria-labelledby="year">
            <h2 id="year">{words.year_heading.as_str()}</h2>
            {line}
            {children()}
            <p class="quiet plan-holidays">{words.when_text.as_str()}</p>
            <ol class="plan-meetings">{list}</ol>
        </section>
    }
}

/// The months in a line, with a mark for each meeting and for each thing to do before
/// one, where it falls. The list below says the same in words. Places are percentages,
/// so that the line is as wide as the page, and its marks are not distorted.
fn year_line(site: Site, year: &[YearMonth]) -> AnyView {
    let count = year.len();
    let place = |months: f64| {
        #[expect(clippy::cast_precision_loss, reason = "a year has few months")]
        let count = count.max(1) as f64;
        format!("{:.2}%", 100.0 * months / count)
    };
    let mut names = Vec::new();
    let mut tasks = Vec::new();
    let mut meetings = Vec::new();
    let mut now = None;
    for (before, month) in (0_u16..).zip(year) {
        let before = f64::from(before);
        let start = place(before);
        if month.is_now {
            let width = place(1.0);
            let text = site.interface().plan.this_month.as_str();
            now = Some(view! {
                <rect class="year-now" x=start.clone() y=0 width=width height={LINE + MEETING + 2} />
                <text class="year-now-text" x=start.clone() y=NOW>{text}</text>
            });
        }
        names.push(view! {
            <text class="year-name" class:now=month.is_now x={place(before + 0.5)} y=NAMES>
                {month.short_name.clone()}
            </text>
        });
        for entry in &month.entries {
            let at = place(before + entry.fraction());
            if entry.task.is_some() {
                tasks.push(view! { <circle class="year-task" cx=at cy=TASKS r=TASK/> });
            } else {
                let (top, side) = (LINE - MEETING, 2 * MEETING);
                meetings.push(view! {
                    <svg class="year-place" x=at y=top>
                        <rect class="year-meeting" x={-MEETING} width=side height=side/>
                    </svg>
                });
            }
        }
    }
    view! {
        <svg class="year-line" aria-hidden="true" width="100%" height=HEIGHT>
            {now}
            <line class="year-trail" x1=0 x2="100%" y1=LINE y2=LINE/>
            {names}
            {tasks}
            {meetings}
        </svg>
    }
    .into_any()
}

fn meeting(
    site: Site,
    words: &'static PlannedMeetingsWords,
    meeting: Meeting,
) -> impl IntoView + use<> {
    let colon = site.interface().site.colon.as_str();
    let number = fill_in(&words.meeting, &[("number", &meeting.number.to_string())]);
    let starts = meeting
        .starts
        .map(|starts| starts.format("%Y-%m-%dT%H:%M").to_string());
    let begins = meeting.start_text();
    let when = match starts.clone() {
        Some(starts) => view! { <time datetime=starts>{pieces(&begins)}</time> }.into_any(),
        None => begins.into_any(),
    };
    let holiday = meeting
        .holiday
        .map(|text| view! { <p class="plan-holiday">{text}</p> });
    let topic = meeting.topic.map(|topic| {
        let label = format!("{}{colon}", site.interface().plan.topic);
        view! { <p><strong>{label}</strong> {topic}</p> }
    });
    let tasks: Vec<_> = meeting
        .tasks
        .into_iter()
        .map(|task| view! { <li>{task.line}</li> })
        .collect();
    let tasks = (!tasks.is_empty()).then(|| {
        let before = words.before.as_str();
        view! { <div class="plan-before"><p>{before}</p><ul>{tasks}</ul></div> }
    });
    view! {
        <li data-meeting=meeting.number data-starts=starts>
            <p class="plan-date">{when}</p>
            {holiday}
            <h3>
                <span class="visually-hidden">{number} {colon}</span>
                {meeting.format}
            </h3>
            {topic}
            <p>{meeting.how}</p>
            {tasks}
        </li>
    }
}

/// A date in pieces that are not broken: its day of the week and the rest, whichever
/// comes first. A space between them ends the first one.
fn pieces(date: &str) -> Vec<AnyView> {
    let end = date.find([',', '，']).map_or(date.len(), |comma| {
        let is_separator = |c: &char| matches!(c, ',' | '，' | ' ');
        let separator = date[comma..].chars().take_while(is_separator);
        comma + separator.map(char::len_utf8).sum::<usize>()
    });
    let (first, second) = date.split_at(end);
    let mut shown = Vec::new();
    for piece in [first, second]
        .into_iter()
        .filter(|piece| !piece.is_empty())
    {
        let text = piece.trim_end().to_owned();
        shown.push(view! { <span class="plan-date-piece">{text}</span> }.into_any());
        // Where the language has a space, it is outside: inside, it would hang over the edge.
        if piece.ends_with(' ') {
            shown.push(" ".into_any());
        }
    }
    shown
}
