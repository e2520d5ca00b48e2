//! Answers for other programs.
