# Het boekje van een wijk, om te printen.

guide-title = Een steuntje in de rug
guide-of = Gids voor { $name }
guide-description = Een boekje om te printen: wie u kan helpen in { $name }, en waar u mensen ontmoet.
guide-how = Print dit boekje op A4, dubbelzijdig, met de korte kant als rug. Vouw de vellen dubbel.
guide-how-link = Dit boekje staat ook op een gewone pagina
guide-example = Dit is een voorbeeld. Namen, tijden en nummers zijn verzonnen.
guide-for = Voor wie hier woont, en voor wie een zakje zaadjes doorgeeft.
guide-made = Gemaakt op { $date }
guide-person = Uw aanspreekpersoon
guide-person-text = Voor elke vraag, groot of klein. U hoeft niet te weten bij wie u moet zijn.
guide-when = Wanneer
guide-where = Waar
guide-call = Bellen
guide-speaks = Talen
guide-reply =
    { $days ->
        [one] U hoort binnen 1 werkdag iets terug.
       *[other] U hoort binnen { $days } werkdagen iets terug.
    }
guide-stand-in = Is { $name } er niet? Dan helpt { $other } u.
guide-walk = Liever niet alleen? { $name } loopt de eerste keer met u mee.
guide-no-number = Loop even binnen.
guide-spots = Plekken om elkaar te ontmoeten
guide-spots-more = Meer plekken
guide-spots-text = Loop gerust binnen. Bel bij twijfel even van tevoren.
guide-branches = Waar gaat het over?
guide-branches-more = Meer onderwerpen
guide-branches-text = Begin altijd bij uw aanspreekpersoon. Lukt het samen niet, dan is dit de volgende stap.
guide-branches-rest = Op de pagina van uw wijk staan nog meer onderwerpen.
guide-next = Daarna
guide-always = Hier is altijd iemand
guide-112 = Is er gevaar? Telt elke seconde?
guide-doctor = Uw huisarts
guide-doctor-text = Als u zich niet goed voelt. Ook als u somber bent. Het nummer van uw praktijk:
guide-notes = Om te onthouden
guide-appointment = Mijn afspraak
guide-with = Met wie
guide-day = Dag en tijd
guide-living = De nieuwste versie
guide-living-text = Scan dit vierkantje met uw telefoon. Of typ het adres over.
guide-pass-on = Klaar met lezen? Geef dit boekje door.
guide-none = Er is nog geen boekje voor deze wijk.
guide-none-text = Voor deze wijk is nog geen aanspreekpersoon bekend.
