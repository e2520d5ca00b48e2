# The card that goes with a packet: to show or to print.

card-title = Your card for the packet
card-lead = Show this when you give the packet. Or print it, and give it along.
card-heading = This is for you
card-text = A packet of flower seeds, from somebody in the neighbourhood.
card-questions = To start a talk
card-spots = You can see each other here
card-spots-in = Close to { $one } and { $other }
card-spots-near = Close to { $one }
card-no-spots = We know no place here yet. Look at the map.
card-no-district = Choose your district first. Then three places stand here.
card-guide = The guide of { $name }: who helps, and where you meet people
card-guide-qr = The guide of { $name } on your telephone
card-choose = Where do you both live?
card-choose-text = Then we look for places that are close for both of you.
card-yours = Your district
card-theirs = The other person’s district
card-unknown = I do not know
card-choose-button = Find places
card-talked = Did you talk with each other?
card-talked-text = We add nothing to it: no name, no district and no day.
card-talked-button = We talked with each other
card-talked-done = How nice that you talked
card-talked-kept = That is kept.
card-talked-done-text = Perhaps you will come across each other more often now. We keep no name.
card-back = Back to the packet

## Questions about here
ask-here-1 = How long have you lived here?
ask-here-2 = What is your favourite spot around here?
ask-here-3 = Where do you get the best bread?
ask-here-4 = Where do you like to take a walk?
ask-here-5 = What should somebody know who is new here?
ask-here-6 = Which shop of the old days do you miss?

## Questions about what somebody likes
ask-like-1 = What do you like to do on a day off?
ask-like-2 = What do you like to eat when it is cold?
ask-like-3 = Which music makes you happy?
ask-like-4 = What are you good at with your hands?
ask-like-5 = Do you prefer the morning or the evening?
ask-like-6 = What would you still like to learn?

## Questions about flowers and the past
ask-story-1 = Which flower do you find the most beautiful?
ask-story-2 = Where could these seeds grow, do you think?
ask-story-3 = Which game did you play in the street as a child?
ask-story-4 = What smelled best in the kitchen at home?
ask-story-5 = Who taught you something that you still do?
ask-story-6 = What made you happy this week?
