# Looking for help with everyday words.

find-help-title = Search for help
find-help-ask = What do you need help with? Write it as you say it.
find-help-not-kept = We do not keep what you search for.
find-help-lines = Call somebody who listens now
find-help-count =
    { $count ->
        [one] { $count } answer found
       *[other] { $count } answers found
    }
find-help-branches = Branches that belong to it
find-help-all-branches = Or choose what it is about
find-help-nothing = Nothing found
find-help-other-words = Try another word, or a shorter one. For example: debts, wheelchair, chat.
find-help-person = Or ask your contact person
find-help-person-text = You need not know what it is called. They think along with you.
find-help-missing = Say that this help is missing
find-help-missing-text = Do you miss help where you live? The municipality counts how often. Your words are not sent along.
