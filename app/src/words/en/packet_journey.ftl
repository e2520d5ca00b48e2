# The journey of a packet, for everybody to read. Never who had it.

journey-title = The journey of packet { $number }
journey-lead = This is how far this packet came. Who had it, we do not know.
journey-description = How often a packet of flower seeds was passed on, and whether it blooms.
journey-passed-few = Passed on fewer than 10 times
journey-passed-about = Passed on about { $count } times
journey-districts =
    { $count ->
        [one] In { $count } district
       *[other] In { $count } districts
    }
journey-sown = The seeds are sown
journey-not-sown = Not sown yet, as far as we know
journey-bloom = The flowers are out
journey-together = All packets together
journey-together-text = The packets of { $campaign } travelled through { $municipality }.
journey-all-passed = times passed on
journey-all-travelled = packets to somebody else
journey-all-talked = times people talked
journey-all-sown = packets sown
journey-all-bloom = packets in bloom
journey-all-few = The journey has just begun. We keep counting.
journey-rounded = The numbers are rounded. Fewer than 10 we do not show.
journey-have = Do you have a packet too?
journey-have-text = Pass it on to somebody near you.
journey-have-button = To my packet
