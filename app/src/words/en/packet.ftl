# The packet of seeds: what it is, the code, and everything that works without one.

packet-title = A packet of seeds
packet-heading = A packet is a present
packet-lead = Give it to somebody who lives near you. That is how you get to know each other.
packet-description = What you can do with a packet of flower seeds: meet somebody nearby.

## The code
packet-code-title = Do you have a packet?
packet-code = Type the code of the packet
packet-code-hint = The code is on the packet: 13 letters and digits. Capitals or small letters, both are fine.
packet-code-button = Look at this packet
packet-code-kept = Looking is always fine. Nothing happens until you choose.
packet-code-empty = Copy the code from the packet
packet-code-length =
    { $count ->
        [one] Copy all 13 letters and digits. You typed 1.
       *[other] Copy 13 letters and digits. You typed { $count }.
    }
packet-code-sign = The sign “{ $sign }” is on no packet at all. Please look again
packet-code-check = This code is not right. Perhaps one sign is different. Look at the packet again
packet-code-unknown = This code is not right. Look at the packet again
packet-unknown-text = That can happen. Type the code here. No luck? You can give it away without a code too.

## Without a code
packet-without = It works without a code too
packet-give = I am passing it on
packet-give-text = You get three questions to start a talk.
packet-received = I was given it
packet-received-text = Say thank you. And read how to sow.
packet-nobody = I know nobody yet
packet-nobody-text = We look for a moment. Somebody is expecting you.
packet-talk = Three questions to start a talk
packet-talk-text = Pick one. You need not ask all three.
packet-place = Choose a place together

## The film
packet-film = See how it goes
packet-film-read = This is how it goes
packet-film-note = With captions, in Dutch.
packet-film-captions = Nederlands
packet-film-open = Open the film
packet-film-rather-read = Rather read?
packet-film-1 = You think of somebody in your street whom you do not know yet. You ring the bell, or you give the packet at the bus stop. You say: “This is for you.” That is enough.
packet-film-2 = Perhaps a talk begins. Perhaps you only get a smile. Both are fine.
packet-film-3 = The other person sows the flowers, or passes the packet on again. In summer you see in the district where it has been.

## Sowing
packet-sowing = This is how to sow
packet-sowing-spot = Choose a sunny spot
packet-sowing-spot-text = A garden, a box on the balcony or a pot at the window.
packet-sowing-soil = Loosen the soil
packet-sowing-soil-text = Take out weeds and stones. A fork will do.
packet-sowing-seed = Scatter the seeds thinly
packet-sowing-seed-text = Cover them with a very thin layer of soil.
packet-sowing-water = Give water
packet-sowing-water-text = A little every day. After three weeks you see green.
packet-year = When to sow?
packet-year-label = Sow from March to May. They grow in June. They bloom from July to September.
packet-year-sow = sow
packet-year-grow = grow
packet-year-bloom = bloom
packet-year-now = Now is the time to sow.
packet-year-wait = It is too cold to sow now. Keep the packet dry until March.
packet-year-late = Sow again in March. Keep the packet dry, and out of the sun.
packet-calendar = Put it in my calendar
packet-months = J F M A M J J A S O N D

## The calendar
calendar-sow = Sow the flowers of the packet
calendar-sow-text = Choose a sunny spot, scatter the seeds thinly and give water.
calendar-sprout = See whether something green is there
calendar-sprout-text = Do you see small green leaves? Give them a little water every day.
calendar-bloom = See whether the flowers bloom
calendar-bloom-text = Give a flower to somebody nearby. Or tell from whom you had the packet.
calendar-invitation = Drop in at { $name } afterwards. Open that day: { $times }.
calendar-invitation-call = Go to { $name } some time too. Call first: { $phone }.
calendar-invitation-map = Have a coffee somewhere afterwards. Look at { $address }.
calendar-invitation-ask = Go to { $name } some time too.
