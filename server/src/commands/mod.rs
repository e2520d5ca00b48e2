//! What the binary can be asked to do: one file a subcommand.
