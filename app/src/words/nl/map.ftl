# De lijst en de kaart.

map-title = Plekken om mensen te ontmoeten
map-title-in = Plekken om mensen te ontmoeten in { $municipality }
map-title-found =
    { $count ->
        [one] { $count } plek gevonden. { $title }
       *[other] { $count } plekken gevonden. { $title }
    }
map-unknown = Dit kennen wij niet: { $what }.

## Zoeken en kiezen
map-search = Zoek op naam, straat of wat u wilt doen
map-search-button = Zoek
map-only = Laat alleen zien
map-more = Meer kiezen
map-more-chosen = Meer kiezen ({ $count } gekozen)
map-show = Laat zien
map-clear = Wis alles
map-area = Wijk
map-area-all = Alle wijken
map-language = Zij spreken
map-language-all = Maakt niet uit
map-themes = Wat wilt u doen?
filter-nu = Nu open
filter-vandaag = Vandaag
filter-avond = ’s Avonds
filter-weekend = Weekend
filter-free = Gratis
filter-step-free = Geen drempels

## Hoeveel
map-count =
    { $count ->
        [one] { $count } plek.
       *[other] { $count } plekken.
    }
map-open-now =
    { $open ->
        [one] { $open } is nu open.
       *[other] { $open } zijn nu open.
    }
map-none-open = Er is nu niets open.
map-moment = Het is { $date }, { $time }.
map-list = Lijst
map-to-map = Naar de kaart

## Niets gevonden
map-nothing = Niets gevonden
map-nothing-text = Er is geen plek die past bij wat u koos.
map-meant = Bedoelt u:
map-widen = Zoek ruimer
map-without-text = Zonder “{ $text }”
map-without-nu = Ook als het nu dicht is
map-without-vandaag = Ook op andere dagen
map-without-avond = Ook overdag
map-without-weekend = Ook op werkdagen
map-without-themes = Wat u ook wilt doen
map-without-area = In heel { $municipality }
map-without-free = Ook plekken die geld kosten
map-without-step-free = Ook met drempels
map-without-language = In alle talen
map-widen-count =
    { $count ->
        [one] { $what }: { $count } plek
       *[other] { $what }: { $count } plekken
    }
map-all = Laat alle plekken zien
map-ask = Of vraag het iemand
map-ask-text = Kijk wie u kan helpen
map-missing = Staat uw plek er niet bij?
map-missing-ask = Vraag het iemand

## De kaart
map-heading = Kaart
map-label =
    { $count ->
        [one] Kaart van { $municipality } met { $count } plek. Dezelfde plek staat in de lijst.
       *[other] Kaart van { $municipality } met { $count } plekken. Dezelfde plekken staan in de lijst.
    }
map-cluster =
    { $count ->
        [one] { $count } plek in { $areas }: { $numbers }
       *[other] { $count } plekken in { $areas }: { $numbers }
    }
map-key-open = groen: nu open
map-key-closed = wit: nu dicht
map-key-unknown = stippels: bel even
map-own-area = Uw wijk is donkerder groen.
map-source = Bron: CBS / Kadaster.
map-source-year = Bron: CBS / Kadaster, { $year }.
map-approximate = De grenzen zijn ongeveer getekend.

## Voor de kaart die u kunt verschuiven; wat tussen accolades staat vult de browser in
island-cluster = {"{"}count{"}"} plekken in {"{"}area{"}"}
island-cluster-two = {"{"}count{"}"} plekken in {"{"}area{"}"} en {"{"}other{"}"}
island-cluster-many = {"{"}count{"}"} plekken bij elkaar
island-near-me = Zoek bij mij in de buurt
island-near-me-busy = Wij zoeken waar u bent…
island-near-me-found = Het dichtst bij u: {"{"}name{"}"}, {"{"}metres{"}"} meter.
island-near-me-failed = Wij konden niet zien waar u bent. Kies uw wijk.
island-zoom-in = Dichterbij
island-zoom-out = Verder weg
island-open-spot = Bekijk deze plek
