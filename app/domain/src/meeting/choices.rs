//! The closed lists of meeting. Their words and pictures stand in the translation files under the same keys.
use crate::keyed::keyed;

keyed! {
    /// Something that one likes, or can do. Never something that one lacks.
    pub enum Interest {
        /// Drinking coffee or tea, and a talk.
        Coffee = "coffee",
        /// Cooking and eating.
        Cooking = "cooking",
        /// Gardening, plants.
        Gardening = "gardening",
        /// Walking.
        Walking = "walking",
        /// Cycling.
        Cycling = "cycling",
        /// Listening to music, or making it.
        Music = "music",
        /// Singing.
        Singing = "singing",
        /// Cards, board games, billiards.
        Games = "games",
        /// Knitting, sewing, painting.
        Handicraft = "handicraft",
        /// Making and repairing things.
        Repairing = "repairing",
        /// Books, papers, stories.
        Reading = "reading",
        /// Animals.
        Animals = "animals",
        /// Sport, doing it or watching it.
        Sport = "sport",
        /// The past of the city and the mines.
        History = "history",
        /// Photographs and films.
        Pictures = "pictures",
        /// Telephones and computers.
        Digital = "digital",
    }
}

keyed! {
    /// A language that one can have a talk in, as its IETF tag (BCP 47).
    pub enum Spoken {
        /// Dutch.
        Dutch = "nl",
        /// Limburgish, the city's own.
        Limburgish = "li",
        /// German.
        German = "de",
        /// English.
        English = "en",
        /// Polish.
        Polish = "pl",
        /// Arabic.
        Arabic = "ar",
        /// Turkish.
        Turkish = "tr",
        /// Ukrainian.
        Ukrainian = "uk",
        /// Russian.
        Russian = "ru",
        /// French.
        French = "fr",
        /// Spanish.
        Spanish = "es",
        /// Italian.
        Italian = "it",
        /// Portuguese.
        Portuguese = "pt",
        /// Romanian.
        Romanian = "ro",
        /// Bulgarian.
        Bulgarian = "bg",
        /// Slovene, since the days of the mines.
        Slovene = "sl",
        /// Persian: Farsi and Dari.
        Persian = "fa",
        /// Tigrinya.
        Tigrinya = "ti",
        /// Somali.
        Somali = "so",
        /// Berber (Standard Moroccan Tamazight).
        Berber = "zgh",
        /// Chinese.
        Chinese = "zh",
        /// Dutch sign language (Nederlandse Gebarentaal).
        DutchSign = "dse",
    }
}

keyed! {
    /// With how many one likes to meet.
    pub enum Company {
        /// One other person.
        Two = "two",
        /// A small table of three to six.
        Table = "table",
        /// Either is fine.
        Either = "either",
    }
}

keyed! {
    /// The sign by which people of one invitation know each other: a flower on the table, and on their page.
    pub enum Flower {
        /// Poppy (klaproos).
        Poppy = "poppy",
        /// Cornflower (korenbloem).
        Cornflower = "cornflower",
        /// Daisy (margriet).
        Daisy = "daisy",
        /// Marigold (goudsbloem).
        Marigold = "marigold",
        /// Sunflower (zonnebloem).
        Sunflower = "sunflower",
        /// Forget-me-not (vergeet-mij-nietje).
        ForgetMeNot = "forget-me-not",
        /// Mallow (kaasjeskruid).
        Mallow = "mallow",
        /// Larkspur (ridderspoor).
        Larkspur = "larkspur",
    }
}

keyed! {
    /// What somebody says to an invitation.
    pub enum Answer {
        /// It suits me.
        Yes = "yes",
        /// Rather not. Nobody is told.
        No = "no",
    }
}

keyed! {
    /// Where a person is on their way to a meeting.
    pub enum SeekerState {
        /// Waiting for the next round.
        Looking = "looking",
        /// There is somebody; the answer is open, or theirs was yes and the others' is open.
        Invited = "invited",
        /// It goes ahead.
        Agreed = "agreed",
        /// It has been.
        Met = "met",
        /// Nothing was heard of them, so nothing is offered any more.
        Lapsed = "lapsed",
        /// They stopped.
        Stopped = "stopped",
    }
}

keyed! {
    /// What has become of an invitation.
    pub enum InvitationState {
        /// It waits for answers.
        Open = "open",
        /// It goes ahead.
        Agreed = "agreed",
        /// It has been.
        Met = "met",
        /// Too few said yes in time. A no and a silence end here alike.
        Lapsed = "lapsed",
        /// It was agreed, or still open, and does not go ahead after all.
        Cancelled = "cancelled",
    }
}
