# For who was given the packet: thanking, sowing, and telling that it blooms.

sowing-title = This packet is yours now
sowing-lead = Say thank you to who gave it. Then sow together, or each for yourself.
sowing-tell = Is it time?
sowing-tell-text = Then whoever passed the packet on sees that it went well. We keep no name.
sowing-sown-button = I have sown
sowing-sown = The seeds are sown. Now we wait for green.
sowing-bloom-button = It blooms
sowing-bloom = It blooms. That makes the neighbourhood happy.
sowing-pass-on = Rather pass it on? That is fine too.
sowing-no-garden = No garden or balcony?
sowing-no-garden-text = Then sow together at a place nearby.
sowing-no-garden-link = See places with a garden
