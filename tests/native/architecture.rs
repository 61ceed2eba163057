//! What Cargo cannot say of the sources: one user of the browser, the order of
//! the app's modules, no file and no clock where everything is pure, and
//! nothing that belongs to the guide that ships.

mod community;
mod dependencies;
mod sources;
