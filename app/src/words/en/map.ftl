# The list and the map.

map-title = Places to meet people
map-title-in = Places to meet people in { $municipality }
map-title-found =
    { $count ->
        [one] { $count } place found. { $title }
       *[other] { $count } places found. { $title }
    }
map-unknown = We do not know this: { $what }.

## Searching and choosing
map-search = Search by name, street or what you want to do
map-search-button = Search
map-only = Show only
map-more = More choices
map-more-chosen = More choices ({ $count } chosen)
map-show = Show
map-clear = Clear all
map-area = Neighbourhood
map-area-all = All neighbourhoods
map-language = They speak
map-language-all = Any language
map-themes = What would you like to do?
filter-nu = Open now
filter-vandaag = Today
filter-avond = Evenings
filter-weekend = Weekend
filter-free = Free
filter-step-free = No steps

## How many
map-count =
    { $count ->
        [one] { $count } place.
       *[other] { $count } places.
    }
map-open-now =
    { $open ->
        [one] { $open } is open now.
       *[other] { $open } are open now.
    }
map-none-open = Nothing is open now.
map-moment = It is { $date }, { $time }.
map-list = List
map-to-map = To the map

## Nothing found
map-nothing = Nothing found
map-nothing-text = No place fits what you chose.
map-meant = Did you mean:
map-widen = Look wider
map-without-text = Without “{ $text }”
map-without-nu = Also when it is closed now
map-without-vandaag = Also on other days
map-without-avond = Also during the day
map-without-weekend = Also on weekdays
map-without-themes = Whatever you want to do
map-without-area = In all of { $municipality }
map-without-free = Also places that cost money
map-without-step-free = Also with steps
map-without-language = In all languages
map-widen-count =
    { $count ->
        [one] { $what }: { $count } place
       *[other] { $what }: { $count } places
    }
map-all = Show all places
map-ask = Or ask somebody
map-ask-text = See who can help you
map-missing = Is your place not here?
map-missing-ask = Ask somebody

## The map
map-heading = Map
map-label =
    { $count ->
        [one] Map of { $municipality } with { $count } place. The same place is in the list.
       *[other] Map of { $municipality } with { $count } places. The same places are in the list.
    }
map-cluster =
    { $count ->
        [one] { $count } place in { $areas }: { $numbers }
       *[other] { $count } places in { $areas }: { $numbers }
    }
map-key-open = green: open now
map-key-closed = white: closed now
map-key-unknown = dots: call first
map-own-area = Your neighbourhood is darker green.
map-source = Source: CBS / Kadaster.
map-source-year = Source: CBS / Kadaster, { $year }.
map-approximate = The borders are drawn roughly.

## For the map that you can move; the browser fills in what stands in braces
island-cluster = {"{"}count{"}"} places in {"{"}area{"}"}
island-cluster-two = {"{"}count{"}"} places in {"{"}area{"}"} and {"{"}other{"}"}
island-cluster-many = {"{"}count{"}"} places together
island-near-me = Search near me
island-near-me-busy = We are looking where you are…
island-near-me-found = Closest to you: {"{"}name{"}"}, {"{"}metres{"}"} metres.
island-near-me-failed = We could not see where you are. Choose your neighbourhood.
island-zoom-in = Closer
island-zoom-out = Further away
island-open-spot = Look at this place
