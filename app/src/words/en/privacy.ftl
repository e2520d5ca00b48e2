# What we keep of you. Keep this true: it stands beside the tables and the cookie in the code.

privacy-title = What we keep of you
privacy-lead = Almost nothing. You do not have to give your name and you make no account.
privacy-description = What Buurtboom keeps of you, for how long, and how you erase it.
privacy-district = Your district
privacy-district-text = Do you choose a district? Then your own phone or computer remembers it, in a cookie. It holds the district and nothing else. We put it nowhere else. After a year it goes away by itself.
privacy-district-wipe = This is how you erase your choice: at “Your district”, choose “All districts”.
privacy-report = When you tell us that something is wrong
privacy-report-text = We keep what you tick and write, which place it is about, and when. We do not keep who sent it. After { $days } days we erase it.
privacy-request = When you ask your contact person something
privacy-request-text = We keep your first name, and your telephone number or e-mail address. Also your district, what you ask, and what it is about. Also whether we may leave a message, and when you asked. Do you have an answer? Then we erase it all. After { $days } days we always erase it.
privacy-missing = When you say that help is missing
privacy-missing-text = We count the subject, the district and the month. There is no name with it, and no text. Small numbers are shown to nobody. After { $years } years we erase the count. Each form has a number of its own. We remember it for { $days } days, so that you count only once.
privacy-answers = Your answers to the questions
privacy-answers-text = We do not keep them. They are only in the address of the page, on your own phone or computer. Erase the history and they are gone.
privacy-place = Where you are
privacy-place-text = Do you choose “Search near me” on the map? Then your own phone works out what is nearby. We are not told where you are.
privacy-visit = Your visit
privacy-visit-text = We do not count visitors and follow nobody. Our log does not say who you are, nor what you searched for.
privacy-forms = When you send a form
privacy-forms-text = Then we remember the address of your internet connection, for two minutes at most. That is how we stop misuse. We do not write it down.
privacy-tiles = Pictures of the map
privacy-tiles-text = Do you see a map with streets? Then your phone fetches its pictures from the maker of the map: { $name }. They see the address of your internet connection.
privacy-rights = Questions about your data
privacy-rights-text = Ask { $municipality }. Do you not agree with the answer? Then you can go to the Dutch data protection authority (Autoriteit Persoonsgegevens).
