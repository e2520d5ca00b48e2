# The packet that somebody scanned. Looking changes nothing.

scanned-title = Your packet of seeds
scanned-heading = This packet is a present
scanned-number = Packet { $number }
scanned-doors = What would you like to do?
scanned-card = Did you just pass it on? Look at your card again
scanned-sowing = Were you just given it? Read how to sow
scanned-worn = This packet was passed on 100 times
scanned-worn-text = We count no further. Passing it on is always fine, of course.
scanned-first = Somebody was just before you
scanned-first-text = Something was just done with this packet. Your choice was not kept. See how it stands now, and choose again.

## The journey
trail-title = Where has this packet been?
trail-newspaper = With the newspaper
trail-passed-on = Passed on
trail-sown = Sown
trail-bloom = In bloom
trail-you = Now with you
trail-text = We never show who had it. We do not know either.
trail-more = See the journey of this packet
