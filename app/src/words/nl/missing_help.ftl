# Missen wij hier hulp?

missing-title = Missen wij hier hulp?
missing-lead = Zocht u hulp en vond u die niet? Geef het hier door. Dan weet de gemeente wat nodig is.
missing-description = Geef door welke hulp u mist in uw wijk.
missing-theme = Waar gaat het over?
missing-theme-choose = Kies een onderwerp
missing-theme-other = Iets anders
missing-district = In welke wijk?
missing-district-choose = Kies een wijk
missing-kept = Wij tellen alleen het onderwerp en de wijk. Wij bewaren geen naam en geen woorden.
missing-send = Geef het door
missing-thanks = Dank u wel
missing-thanks-text = Wij hebben het geteld. Er staat niets over u bij.
missing-now = Hebt u nu iemand nodig?
missing-now-person = Uw aanspreekpersoon denkt met u mee
missing-tree = Terug naar de boom

## Fouten
missing-no-theme = Kies een onderwerp
missing-no-district = Kies een wijk
