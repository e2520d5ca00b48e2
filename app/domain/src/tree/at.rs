//! Places in the lists of one tree. A place is only made of a list, so it exists in the tree that it was taken from.

macro_rules! places {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u16);

        impl $name {
            /// The place as a number, from 0.
            #[must_use]
            pub fn place(self) -> usize {
                usize::from(self.0)
            }

            /// Every record of a list with its place. A list holds fewer than 65,536 records: the format's limit is lower.
            pub fn each<T>(list: &[T]) -> impl Iterator<Item = (Self, &T)> {
                (0..=u16::MAX).map(Self).zip(list)
            }

            /// The place of the first record that is meant.
            pub fn find<T>(list: &[T], is_meant: impl Fn(&T) -> bool) -> Option<Self> {
                Self::each(list).find(|(_, record)| is_meant(record)).map(|(at, _)| at)
            }
        }
    )+};
}

places! {
    /// A place in [`super::SupportTree::parties`].
    PartyAt,
    /// A place in [`super::SupportTree::people`].
    PersonAt,
    /// A place in [`super::SupportTree::branches`].
    BranchAt,
    /// A place in [`super::SupportTree::leaves`].
    LeafAt,
    /// A place in [`super::SupportTree::markers`].
    MarkerAt,
}
