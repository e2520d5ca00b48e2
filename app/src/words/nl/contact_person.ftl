# De aanspreekpersonen: alle wijken op een rij, en een bladzijde voor elke wijk.

contact-persons-title = Wie is uw aanspreekpersoon?
contact-persons-lead = Elke wijk heeft een vast gezicht. Die luistert, denkt mee en loopt mee.
contact-persons-list = Per wijk
contact-persons-description = Alle aanspreekpersonen van de gemeente, per wijk.
contact-persons-line = { $name }. { $hours }.
contact-none-title = Er is nog geen aanspreekpersoon
contact-none-text = Wij weten nog niet wie u hier helpt. Tot die tijd helpt { $municipality } u.
contact-none-help = Wie kan u nu helpen?
contact-person-title = Uw aanspreekpersoon in { $district }
contact-person-all = Alle aanspreekpersonen
contact-person-description = Wie u helpt in { $district }, wanneer u kunt bellen en waar u langs kunt.
contact-person-does = Wat doet { $name }?
contact-person-does-listen = Luisteren, en uitleggen wie wat doet.
contact-person-does-call = Samen met u bellen.
contact-person-does-walk = De eerste keer met u meelopen.
contact-person-does-ask = Later vragen of het gelukt is.
contact-person-not = { $name } beslist niet over uw aanvraag. En vraagt nooit om geld, sleutels of wachtwoorden.
contact-person-else = Als { $name } er niet is
contact-person-stand-in = Dan helpt { $other } u.
contact-person-away = { $name } is er niet van { $from } tot en met { $until }.
contact-person-away-day = { $name } is er niet op { $day }.
contact-person-spot = Hier kunt u langskomen
contact-person-mail = Mailen kan ook.
contact-person-guide = Print het boekje van uw wijk
