//! The plan for the first year: its dates, its words, and what can be taken
//! along.

mod calendar;
mod document;
mod events;
mod markdown;
mod markup;
mod months;
mod order;
mod schedule;
mod strategies;
mod time_zone;
mod year;
