//! Building blocks that pages share, rendered on the server.
