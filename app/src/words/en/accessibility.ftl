# For everybody to use: the accessibility statement.

accessibility-title = For everybody to use
accessibility-lead = We want everybody to be able to use Buurtboom. Also with an old phone, with a screen reader or without a mouse.
accessibility-description = How Buurtboom sees to it that everybody can use the site, and what has to get better.
accessibility-norm = What we follow
accessibility-norm-text = We follow WCAG 2.2, levels A and AA. These are the rules for websites of the government. For the colour of text we follow the stricter level AAA.
accessibility-do = What we do
accessibility-do-script = Every page works without JavaScript.
accessibility-do-keyboard = Everything works with the keyboard alone.
accessibility-do-list = What is on the map is also in the list beside it. In the same order.
accessibility-do-colour = We never use colour alone. There is always a word with it.
accessibility-do-words = We write short sentences in common words.
accessibility-do-still = Nothing moves by itself.
accessibility-not = What has to get better
accessibility-not-audit = No independent party has examined this site yet.
accessibility-not-pins = The numbers on the map are small. Use the list: there every place is large enough to tap.
accessibility-not-records = The names and texts of places come from others. They are sometimes harder to read, and only in Dutch.
accessibility-tell = Does something not work?
accessibility-tell-text = Tell { $municipality }. Then we can make it better.
