# Wat op elke pagina staat. Buurtboom in het Nederlands, niveau B1: korte zinnen, gewone woorden, "u".

site-name = Buurtboom
site-title = { $title } - Buurtboom
skip-to-text = Naar de tekst

## Bovenaan
nav-top = Bovenaan
nav-bottom = Onderaan
nav-menu = Menu
nav-meet = Mensen ontmoeten
nav-help = Hulp vinden
nav-packet = Zakje met zaadjes
nav-about = Over Buurtboom
nav-privacy = Wat wij van u bewaren
nav-accessibility = Voor iedereen te gebruiken

## Voorbeelden
sample-label = Voorbeeld
sample-mark = Voorbeeld.
sample-text = De mensen, plekken, tijden en nummers zijn verzonnen.

## Deuren
doors-title = Wat wilt u doen?
door-meet-text = Een plek met koffie, dicht bij huis.
door-help-text = Wie u kan helpen, en hoe u die bereikt.
door-packet-text = Een cadeautje voor iemand in de buurt.

## De grond: hulp onder elke pagina
ground-title = Hier is altijd iemand
ground-district = Hulp in { $district }
ground-person = Uw aanspreekpersoon
ground-person-in = Uw aanspreekpersoon in { $district }
ground-municipality = Uw gemeente
ground-municipality-text = Voor elke vraag, groot of klein.
ground-doctor = Uw huisarts
ground-doctor-text = Als u zich niet goed voelt. Ook als u somber bent.
ground-112 = Bel 112
ground-112-text = Als er gevaar is. Als elke seconde telt.
ground-113 = Bel 113
ground-113-text = Denkt u aan zelfmoord? Praten helpt, dag en nacht.
ground-113-free = Of bel gratis { $phone }
ground-source = Kaart en cijfers: Bron: CBS / Kadaster.

## Zoeken
search-label = Zoek op naam, straat of wat u wilt doen
search-button = Zoek

## Uw wijk
choose-title = Kies uw wijk
choose-text = Dan ziet u eerst wat er bij u in de buurt is. Wij onthouden alleen uw wijk.
choose-label = Uw wijk
choose-all = Alle wijken
choose-button = Kies
choose-unknown = Ik weet mijn wijk niet
choose-this = Dit is mijn wijk
choose-chosen = U koos deze wijk.
choose-forget = Vergeet mijn wijk

## De gemeente
desk-call = Bel { $phone }
desk-site = Website van de gemeente
desk-your-municipality = uw gemeente
desk-municipality = de gemeente { $name }
