//! Settings: flags, `BUURTBOOM_*` variables, defaults.
