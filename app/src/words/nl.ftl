# Buurtboom in het Nederlands, niveau B1: korte zinnen, gewone woorden, "u".

site-name = Buurtboom
skip-to-text = Naar de tekst

## Startpagina
start-title = Er is altijd iemand in de buurt
start-lead = Buurtboom helpt u mensen te ontmoeten. U vindt hier ook wie u kan helpen. U hoeft zich niet aan te melden.

## Kaart
map-title = Plekken om mensen te ontmoeten
map-count =
    { $count ->
        [one] { $count } plek.
       *[other] { $count } plekken.
    }
open-until = Open tot { $time } uur
