//! Ports in memory, for tests of stories and pages.
