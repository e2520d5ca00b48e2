# Hulp zoeken met gewone woorden.

find-help-title = Hulp zoeken
find-help-ask = Waar heeft u hulp bij nodig? Schrijf het zoals u het zegt.
find-help-not-kept = Wij bewaren niet waar u naar zoekt.
find-help-lines = Bel nu iemand die luistert
find-help-count =
    { $count ->
        [one] { $count } antwoord gevonden
       *[other] { $count } antwoorden gevonden
    }
find-help-branches = Takken die erbij horen
find-help-all-branches = Of kies waar het over gaat
find-help-nothing = Niets gevonden
find-help-other-words = Probeer een ander woord, of een korter woord. Bijvoorbeeld: schulden, rolstoel, praatje.
find-help-person = Of vraag het uw aanspreekpersoon
find-help-person-text = U hoeft niet te weten hoe het heet. Die denkt met u mee.
find-help-missing = Zeg dat deze hulp er niet is
find-help-missing-text = Mist u hulp in uw wijk? De gemeente telt hoe vaak dat zo is. Uw woorden sturen wij niet mee.
