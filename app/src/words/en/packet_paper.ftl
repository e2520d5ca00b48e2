# What stands on paper: the label of a packet and the card that goes with it.

paper-labels = Labels for packets
paper-cards = Cards with packets
paper-print = Print at 100 percent, without margins, on A4 paper.
paper-count =
    { $sheets ->
        [one] { $sheets } sheet.
       *[other] { $sheets } sheets.
    }
paper-qr = The code of packet { $number }
paper-number = Packet { $number }

## The label
paper-give = Pass me on
paper-scan = Scan me. Or type the code at

## The card
paper-card-title = This packet is a present
paper-card-lead = Give it to somebody near you. That is how you get to know each other.
paper-card-give = You pass it on
paper-card-give-text = Scan the square. You get three questions to start a talk.
paper-card-got = You were given it
paper-card-got-text = Scan it too. You read how to sow.
paper-card-nobody = You know nobody yet
paper-card-nobody-text = We find a moment near you. Somebody is expecting you.
paper-card-type = Or type the code at
paper-card-free = You do not have to sign up. We do not keep who you are.
paper-card-phone = Rather call?
