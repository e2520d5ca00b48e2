# De boom: de tekening, en dezelfde boom als lijst.

tree-title = De boom van uw wijk
tree-title-of = De boom van { $district }
tree-description = Welke hulp er is, wie verantwoordelijk is, en bij wie u begint.
tree-lead = Elke tak gaat over een deel van het leven. Elk blaadje is hulp. De wortels zijn uw buren. Druk op een tak.
tree-question = Waar gaat het over?
tree-as-list = Liever een lijst
tree-drawing = De boom als tekening
tree-list = Dezelfde boom als lijst

## Zoeken
help-search-label = Zoek hulp in uw eigen woorden
help-search-button = Zoek

## Stam
tree-trunk = Stam: wie er voor u is
tree-person = Uw aanspreekpersoon
tree-begin-with = Begin bij { $name }
tree-person-of = { $name }, uw aanspreekpersoon in { $district }
tree-person-unknown = Elke wijk heeft een vast gezicht. Kies uw wijk, dan ziet u wie.
tree-spots =
    { $count ->
        [0] Alle plekken in de buurt
        [one] { $count } ontmoetingsplek
       *[other] { $count } ontmoetingsplekken
    }
tree-spots-open =
    { $open ->
        [0] Er is nu niets open.
        [one] { $open } is nu open.
       *[other] { $open } zijn nu open.
    }

## Takken
tree-branches = Takken en blaadjes: waar het over gaat
tree-leaves =
    { $count ->
        [one] { $count } blaadje
       *[other] { $count } blaadjes
    }
tree-all-about = Alles over

## Wortels
tree-roots = Wortels: mensen in uw buurt
tree-root-at = Bij { $spot }

## Meer
tree-unsafe = Is het thuis niet veilig?
tree-help-now = Wie kan u nu helpen?
tree-back = Terug naar de boom
