# The packet of seeds.

packet-title = A packet of seeds
packet-lead = The packet holds flower seeds. You give it to somebody who lives near you. That is how a talk begins.
packet-description = What you can do with a packet of flower seeds: meet somebody nearby.
packet-how = This is how it works
packet-step-give = Give the packet to somebody you come across. A neighbour, the man on the corner, somebody who is new.
packet-step-sow = Sow the flowers together, or each for yourself. In a garden, in a pot, at the front door.
packet-step-meet = Have a coffee together at a place nearby.
packet-where = Choose a place
packet-code = Without a code for now
packet-code-text = Packets with a code of their own are not there yet. So there is no code to fill in here. You can always give a packet away.
