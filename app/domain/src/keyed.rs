//! Closed lists of choices that have one stable key each, for URLs, files and the database.

/// Writes an enum whose variants have a key: `ALL`, `key()` and `from_key()`.
///
/// The key is the variant's only spelling outside the program; it never changes once released.
macro_rules! keyed {
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $($(#[$vmeta:meta])* $variant:ident = $key:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        $vis enum $name { $($(#[$vmeta])* #[serde(rename = $key)] $variant),+ }

        impl $name {
            /// Every choice, in the order in which a page shows them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable spelling of this choice.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key),+ }
            }

            /// The choice that is spelled `key`, if there is one.
            #[must_use]
            pub fn from_key(key: &str) -> Option<Self> {
                match key { $($key => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}
pub(crate) use keyed;
