//! **Faces.**
