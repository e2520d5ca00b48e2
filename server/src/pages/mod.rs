//! Serving pages: from the address to kept bytes.
