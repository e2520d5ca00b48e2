# Een plek: het kaartje in een lijst, en haar eigen pagina.

## Kaartje
card-free = Gratis
card-step-free = Geen drempels
card-also = Ook { $languages }

## Eigen pagina
spot-back = Terug naar de lijst
spot-kind-in = { $kind } in { $area }
spot-call = Bel { $phone }
spot-do = Wat kunt u hier doen?
spot-about = Het gaat hier over
spot-cost = Wat kost het?
spot-languages = Welke talen spreken zij?
spot-languages-unknown = Weten wij niet. Bel even.
spot-access = Kunt u er goed naar binnen?
spot-step-free-yes = Er zijn geen drempels.
spot-step-free-no = Er is een drempel of trap.
spot-step-free-unknown = Zijn er drempels? Weten wij niet. Bel even.
spot-toilet-yes = Er is een wc voor mensen in een rolstoel.
spot-toilet-no = Er is geen wc voor mensen in een rolstoel.
spot-toilet-unknown = Is er een wc voor mensen in een rolstoel? Weten wij niet. Bel even.
spot-hearing-yes = Er is een ringleiding voor uw hoortoestel.
spot-hearing-no = Er is geen ringleiding voor uw hoortoestel.
spot-hearing-unknown = Is er een ringleiding voor uw hoortoestel? Weten wij niet. Bel even.
spot-quiet = Rustig: { $text }
spot-there = Hoe komt u er?
spot-address = Adres
spot-bus = Bus
spot-parking = Parkeren
spot-not-known = Weten wij niet. Bel even.
spot-open-map = Open in uw kaart-app
spot-show-map = Kijk op OpenStreetMap
spot-map-label = Kaartje: { $name } ligt in { $area }.
spot-contact = Vragen?
spot-contact-person = Vraag naar { $name }.
spot-phone = Telefoon
spot-mail = E-mail
spot-site = Website
spot-route = Route
spot-photo = Bekijk een foto: { $alt }
spot-no-contact = Wij hebben geen telefoonnummer. Loop gerust even binnen als het open is.
spot-host = Dit is een plek van { $name }.
spot-nearest = Dichtbij
spot-metres = { $metres } meter verder
spot-kilometres = { $whole },{ $tenth } kilometer verder
spot-wrong = Klopt er iets niet?
spot-source = Bron van deze gegevens: { $source }.
spot-source-osm = OpenStreetMap
spot-source-demo = verzonnen voorbeeld
spot-source-own = de gemeente
