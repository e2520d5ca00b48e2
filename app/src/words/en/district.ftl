# A district (wijk), and the list of all districts.

district-in = A district of { $municipality }
district-lead = Here you see where you can meet people, and who can help you.
district-description = Places to meet people in the district { $name }, and its figures.
district-spots = Places to meet people
district-spots-count =
    { $count ->
        [one] There is { $count } place.
       *[other] There are { $count } places.
    }
district-no-spots = We do not know a place in this district yet. Have a look in the next one.
district-map = See this district on the map
district-map-all = See all places on the map
district-help = Who can help
district-help-spots = Walk into one of the places on this page.
district-help-text = Call { $municipality }. Say what it is about. You do not need to know whom to ask for.
district-help-or = You can also call { $municipality }. Say what it is about.
district-help-more = More about help
district-tree = The tree of { $district }: who helps with what
district-neighbourhoods = Neighbourhoods in { $name }
district-figures = { $name } in figures
district-drawing = Where { $name } lies in { $municipality }
district-approximate = The border is approximate. We do not have the real one yet.
district-boundary-year = Border of { $year }.
district-source = Source: CBS / Kadaster.

## Figures
figure-inhabitants = About { $number } people live here ({ $year }).
figure-inhabitants-few = Fewer than { $number } people live here ({ $year }).
figure-children = { $share } are younger than 15 ({ $year }).
figure-older = { $share } are 65 or older ({ $year }).
figure-alone = { $share } are one person ({ $year }).
figure-housing-corporation = { $share } belong to a housing association ({ $year }).
figure-dwellings = There are about { $number } homes ({ $year }).
share-people = About { $part } in { $of } people
share-people-few = Fewer than { $part } in { $of } people
share-households = About { $part } in { $of } households
share-households-few = Fewer than { $part } in { $of } households
share-dwellings = About { $part } in { $of } homes
share-dwellings-few = Fewer than { $part } in { $of } homes

## All districts
districts-title = Which district is yours?
districts-lead = Look for the name of your neighbourhood. Then choose the district above it.
districts-description = All districts and neighbourhoods in a list.
districts-list = Districts of { $municipality }
districts-none = We do not know any districts yet.
districts-neighbourhoods = Neighbourhoods: { $names }
