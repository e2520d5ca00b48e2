//! The closed lists that describe a meeting spot. Their words stand in the translation files under the same keys.
use crate::keyed::keyed;

keyed! {
    /// What sort of place it is.
    pub enum SpotKind {
        /// A community centre (buurthuis, wijkcentrum).
        CommunityCentre = "community-centre",
        /// A meeting point of residents (trefpunt).
        MeetingPoint = "meeting-point",
        /// A living room of the buurt, often in somebody's building.
        LivingRoom = "living-room",
        /// A walk-in (inloop) of a care or welfare organisation.
        WalkIn = "walk-in",
        /// A library.
        Library = "library",
        /// A youth club.
        YouthClub = "youth-club",
        /// A place of worship that is open to everyone.
        PlaceOfWorship = "place-of-worship",
        /// A garden or field that people keep together.
        Garden = "garden",
        /// A club house of an association.
        ClubHouse = "club-house",
        /// Something else.
        Other = "other",
    }
}

keyed! {
    /// What a visitor can do.
    pub enum Act {
        /// Ask a question.
        AskQuestion = "ask-question",
        /// Join an activity.
        JoinActivity = "join-activity",
        /// Bring an idea of one's own.
        BringIdea = "bring-idea",
        /// Volunteer.
        Volunteer = "volunteer",
    }
}

keyed! {
    /// What a place is about.
    pub enum Theme {
        /// Coffee and a talk.
        Coffee = "coffee",
        /// Eating together.
        Eating = "eating",
        /// Walking, sport, moving.
        Moving = "moving",
        /// Making and repairing things.
        Making = "making",
        /// Music and singing.
        Music = "music",
        /// Gardening and nature.
        Green = "green",
        /// Games and cards.
        Games = "games",
        /// Children and youth.
        Youth = "youth",
        /// Caring for somebody (mantelzorg).
        InformalCare = "informal-care",
        /// Money, letters and forms.
        Money = "money",
        /// Dutch language.
        Language = "language",
        /// People who are new in the country or the wijk.
        Newcomers = "newcomers",
        /// Computers and telephones.
        Digital = "digital",
    }
}

keyed! {
    /// What a visit costs.
    pub enum Cost {
        /// Nothing.
        Free = "free",
        /// Something; a note says what.
        Paid = "paid",
        /// Not known.
        Unknown = "unknown",
    }
}
