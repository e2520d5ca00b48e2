//! The database: one SQL text, two native drivers.
