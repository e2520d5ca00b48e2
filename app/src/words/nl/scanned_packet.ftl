# Het zakje dat iemand scande. Kijken verandert niets.

scanned-title = Uw zakje met zaadjes
scanned-heading = Dit zakje is een cadeautje
scanned-number = Zakje { $number }
scanned-doors = Wat wilt u doen?
scanned-card = Gaf u het net door? Bekijk uw kaartje nog een keer
scanned-sowing = Kreeg u het net? Lees hoe u zaait
scanned-worn = Dit zakje is 100 keer doorgegeven
scanned-worn-text = Verder tellen wij niet. Doorgeven mag natuurlijk altijd.
scanned-first = Iemand was u net voor
scanned-first-text = Met dit zakje is net al iets gedaan. Uw keuze is niet bewaard. Kijk hoe het nu staat, en kies opnieuw.

## De reis
trail-title = Waar was dit zakje al?
trail-newspaper = Bij de krant
trail-passed-on = Doorgegeven
trail-sown = Gezaaid
trail-bloom = In bloei
trail-you = Nu bij u
trail-text = Wij laten nooit zien bij wie het was. Wij weten dat ook niet.
trail-more = Bekijk de reis van dit zakje
