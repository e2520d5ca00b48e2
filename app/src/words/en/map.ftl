# The list and the map.

map-title = Places to meet people
map-count =
    { $count ->
        [one] { $count } place.
       *[other] { $count } places.
    }
open-until = Open until { $time }
