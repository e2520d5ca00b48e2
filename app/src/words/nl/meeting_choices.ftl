# De woorden bij de gesloten lijsten van het ontmoeten: wat iemand graag doet, met hoeveel, bijnamen en bloemen.

## Wat iemand graag doet
interest-coffee = Koffie en een praatje
interest-cooking = Koken en eten
interest-gardening = Tuin en planten
interest-walking = Wandelen
interest-cycling = Fietsen
interest-music = Muziek
interest-singing = Zingen
interest-games = Spelletjes
interest-handicraft = Breien, naaien, schilderen
interest-repairing = Maken en repareren
interest-reading = Boeken en verhalen
interest-animals = Dieren
interest-sport = Sport
interest-history = Vroeger
interest-pictures = Foto’s en films
interest-digital = Telefoon en computer

## Met hoeveel mensen
company-two = Met één ander
company-table = Met een paar mensen aan tafel
company-either = Dat maakt mij niet uit

## De twee helften van een bijnaam: "Stille egel". In het Nederlands past de eerste helft bij een "de"-woord.
nickname = { $manner } { $being }
manner-merry = Vrolijke
manner-quiet = Stille
manner-kind = Lieve
manner-bright = Heldere
manner-brave = Dappere
manner-gentle = Zachte
manner-sunny = Zonnige
manner-curious = Nieuwsgierige
manner-clever = Slimme
manner-patient = Geduldige
manner-lively = Levendige
manner-warm = Warme
manner-green = Groene
manner-blue = Blauwe
manner-golden = Gouden
manner-red = Rode
being-blackbird = merel
being-tit = koolmees
being-robin = roodborst
being-swallow = zwaluw
being-starling = spreeuw
being-owl = uil
being-heron = reiger
being-hedgehog = egel
being-squirrel = eekhoorn
being-hare = haas
being-badger = das
being-bumblebee = hommel
being-butterfly = vlinder
being-dragonfly = libel
being-lime = linde
being-oak = eik
being-beech = beuk
being-birch = berk
being-hazel = hazelaar
being-elder = vlier

## De bloem waaraan mensen elkaar herkennen
flower-poppy = klaproos
flower-cornflower = korenbloem
flower-daisy = margriet
flower-marigold = goudsbloem
flower-sunflower = zonnebloem
flower-forget-me-not = vergeet-mij-nietje
flower-mallow = kaasjeskruid
flower-larkspur = ridderspoor

## Wat er niet fijn was
trouble-unkind = Iemand deed onaardig
trouble-too-close = Iemand kwam te dichtbij
trouble-money = Iemand vroeg om geld
trouble-home = Iemand wilde bij mij thuis komen, of mijn adres weten
trouble-unsafe = Ik voelde mij niet veilig
trouble-other = Iets anders
