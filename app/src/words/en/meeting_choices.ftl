# The words for the closed lists of meeting: what somebody likes, with how many, nicknames and flowers.

## What somebody likes to do
interest-coffee = Coffee and a talk
interest-cooking = Cooking and eating
interest-gardening = Garden and plants
interest-walking = Walking
interest-cycling = Cycling
interest-music = Music
interest-singing = Singing
interest-games = Games
interest-handicraft = Knitting, sewing, painting
interest-repairing = Making and repairing
interest-reading = Books and stories
interest-animals = Animals
interest-sport = Sport
interest-history = The old days
interest-pictures = Photos and films
interest-digital = Phone and computer

## With how many people
company-two = With one other person
company-table = With a few people at a table
company-either = I do not mind

## The two halves of a nickname: "Quiet hedgehog".
nickname = { $manner } { $being }
manner-merry = Merry
manner-quiet = Quiet
manner-kind = Kind
manner-bright = Bright
manner-brave = Brave
manner-gentle = Gentle
manner-sunny = Sunny
manner-curious = Curious
manner-clever = Clever
manner-patient = Patient
manner-lively = Lively
manner-warm = Warm
manner-green = Green
manner-blue = Blue
manner-golden = Golden
manner-red = Red
being-blackbird = blackbird
being-tit = great tit
being-robin = robin
being-swallow = swallow
being-starling = starling
being-owl = owl
being-heron = heron
being-hedgehog = hedgehog
being-squirrel = squirrel
being-hare = hare
being-badger = badger
being-bumblebee = bumblebee
being-butterfly = butterfly
being-dragonfly = dragonfly
being-lime = lime tree
being-oak = oak
being-beech = beech
being-birch = birch
being-hazel = hazel
being-elder = elder

## The flower by which people recognise each other
flower-poppy = poppy
flower-cornflower = cornflower
flower-daisy = daisy
flower-marigold = marigold
flower-sunflower = sunflower
flower-forget-me-not = forget-me-not
flower-mallow = mallow
flower-larkspur = larkspur

## What was not good
trouble-unkind = Somebody was unkind
trouble-too-close = Somebody came too close
trouble-money = Somebody asked for money
trouble-home = Somebody wanted to come to my home, or know my address
trouble-unsafe = I did not feel safe
trouble-other = Something else
