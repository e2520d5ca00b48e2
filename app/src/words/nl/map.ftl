# De lijst en de kaart.

map-title = Plekken om mensen te ontmoeten
map-count =
    { $count ->
        [one] { $count } plek.
       *[other] { $count } plekken.
    }
open-until = Open tot { $time } uur
