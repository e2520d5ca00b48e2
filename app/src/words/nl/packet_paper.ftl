# Wat op papier staat: het etiket van een zakje en het kaartje erbij.

paper-labels = Etiketten voor zakjes
paper-cards = Kaartjes bij zakjes
paper-print = Print op 100 procent, zonder marges, op papier van A4.
paper-count =
    { $sheets ->
        [one] { $sheets } vel.
       *[other] { $sheets } vellen.
    }
paper-qr = De code van zakje { $number }
paper-number = Zakje { $number }

## Het etiket
paper-give = Geef mij door
paper-scan = Scan mij. Of typ de code op

## Het kaartje
paper-card-title = Dit zakje is een cadeautje
paper-card-lead = Geef het aan iemand bij u in de buurt. Zo leert u elkaar kennen.
paper-card-give = U geeft het door
paper-card-give-text = Scan het vierkantje. U krijgt drie vragen voor een praatje.
paper-card-got = U kreeg het
paper-card-got-text = Scan het ook. U leest hoe u zaait.
paper-card-nobody = U kent nog niemand
paper-card-nobody-text = Wij zoeken een moment bij u in de buurt. Er zit iemand op u te wachten.
paper-card-type = Of typ de code op
paper-card-free = U hoeft zich niet aan te melden. Wij bewaren niet wie u bent.
paper-card-phone = Liever bellen?
