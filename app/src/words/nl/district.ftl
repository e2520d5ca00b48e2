# Een wijk, en de lijst van alle wijken.

district-in = Een wijk in { $municipality }
district-lead = U ziet hier waar u mensen kunt ontmoeten, en wie u kan helpen.
district-description = Plekken om mensen te ontmoeten en cijfers van de wijk { $name }.
district-spots = Plekken om mensen te ontmoeten
district-spots-count =
    { $count ->
        [one] Er is { $count } plek.
       *[other] Er zijn { $count } plekken.
    }
district-no-spots = In deze wijk kennen wij nog geen plek. Kijk in een wijk ernaast.
district-map = Bekijk deze wijk op de kaart
district-map-all = Bekijk alle plekken op de kaart
district-help = Wie kan helpen
district-help-spots = Loop binnen bij een plek op deze pagina.
district-help-text = Bel { $municipality }. Zeg waar het over gaat. U hoeft niet te weten bij wie u moet zijn.
district-help-or = U kunt ook { $municipality } bellen. Zeg waar het over gaat.
district-help-more = Meer over hulp
district-tree = De boom van { $district }: wie helpt waarmee
district-neighbourhoods = Buurten in { $name }
district-figures = { $name } in cijfers
district-drawing = Waar { $name } ligt in { $municipality }
district-approximate = De grens is ongeveer. Wij hebben de echte grens nog niet.
district-boundary-year = Grens van { $year }.
district-source = Bron: CBS / Kadaster.

## Cijfers
figure-inhabitants = Er wonen ongeveer { $number } mensen ({ $year }).
figure-inhabitants-few = Er wonen minder dan { $number } mensen ({ $year }).
figure-children = { $share } is jonger dan 15 jaar ({ $year }).
figure-older = { $share } is 65 jaar of ouder ({ $year }).
figure-alone = { $share } bestaat uit één persoon ({ $year }).
figure-housing-corporation = { $share } is van een woningcorporatie ({ $year }).
figure-dwellings = Er zijn ongeveer { $number } woningen ({ $year }).
share-people = Ongeveer { $part } op de { $of } mensen
share-people-few = Minder dan { $part } op de { $of } mensen
share-households = Ongeveer { $part } op de { $of } huishoudens
share-households-few = Minder dan { $part } op de { $of } huishoudens
share-dwellings = Ongeveer { $part } op de { $of } woningen
share-dwellings-few = Minder dan { $part } op de { $of } woningen

## Alle wijken
districts-title = Welke wijk is van u?
districts-lead = Zoek de naam van uw buurt. Kies daarna de wijk die erboven staat.
districts-description = Alle wijken en buurten op een rij.
districts-list = Wijken in { $municipality }
districts-none = Wij kennen nog geen wijken.
districts-neighbourhoods = Buurten: { $names }
