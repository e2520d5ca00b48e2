# A place: its card in a list, and its own page.

## Card
card-free = Free
card-step-free = No steps
card-also = Also { $languages }

## Own page
spot-back = Back to the list
spot-kind-in = { $kind } in { $area }
spot-call = Call { $phone }
spot-do = What can you do here?
spot-about = It is about
spot-cost = What does it cost?
spot-languages = Which languages do they speak?
spot-languages-unknown = We do not know. Please call.
spot-access = Can you get in easily?
spot-step-free-yes = There are no steps.
spot-step-free-no = There is a step or a staircase.
spot-step-free-unknown = Are there steps? We do not know. Please call.
spot-toilet-yes = There is a toilet for people in a wheelchair.
spot-toilet-no = There is no toilet for people in a wheelchair.
spot-toilet-unknown = Is there a toilet for people in a wheelchair? We do not know. Please call.
spot-hearing-yes = There is a hearing loop for your hearing aid.
spot-hearing-no = There is no hearing loop for your hearing aid.
spot-hearing-unknown = Is there a hearing loop for your hearing aid? We do not know. Please call.
spot-quiet = Quiet: { $text }
spot-there = How do you get there?
spot-address = Address
spot-bus = Bus
spot-parking = Parking
spot-not-known = We do not know. Please call.
spot-open-map = Open in your map app
spot-show-map = Look at OpenStreetMap
spot-map-label = Small map: { $name } is in { $area }.
spot-contact = Questions?
spot-contact-person = Ask for { $name }.
spot-phone = Telephone
spot-mail = E-mail
spot-site = Website
spot-route = Directions
spot-photo = Look at a photo: { $alt }
spot-no-contact = We have no telephone number. Feel free to walk in when it is open.
spot-host = This place belongs to { $name }.
spot-nearest = Close by
spot-metres = { $metres } metres away
spot-kilometres = { $whole }.{ $tenth } kilometres away
spot-wrong = Is something wrong here?
spot-source = Source of these facts: { $source }.
spot-source-osm = OpenStreetMap
spot-source-demo = invented example
spot-source-own = the municipality
