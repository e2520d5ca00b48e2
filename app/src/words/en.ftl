# Buurtboom in English: plain words, short sentences.

site-name = Buurtboom
skip-to-text = Skip to the text

## Start page
start-title = There is always somebody nearby
start-lead = Buurtboom helps you to meet people. You also find out who can help you. You do not have to sign up.

## Map
map-title = Places to meet people
map-count =
    { $count ->
        [one] { $count } place.
       *[other] { $count } places.
    }
open-until = Open until { $time }
