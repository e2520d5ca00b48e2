# Een blaadje: hulp van een organisatie. En dezelfde hulp voor wie anderen verwijst.

leaf-description = { $what } Van { $party }.
leaf-views = Voor wie is deze tekst?
leaf-for-residents = Voor bewoners
leaf-for-professionals = Voor organisaties
leaf-call = Bel { $phone }
leaf-site = Naar de website
leaf-for-whom = Voor wie?
leaf-cost = Wat kost het?
leaf-reach = Hoe komt u er?
leaf-bring = Neem mee
leaf-bring-nothing = U hoeft niets mee te nemen.
leaf-bring-come = Heeft u iets niet? Kom toch.
leaf-where = Waar is het?
leaf-responsible = Wie is verantwoordelijk?
leaf-official = Officiële naam
leaf-law = Wet
leaf-next = Helpt dit niet?
leaf-next-person = Ga terug naar uw aanspreekpersoon. Die zoekt verder met u.
leaf-next-person-link = Naar uw aanspreekpersoon
leaf-next-leaf = Probeer dan dit:
leaf-next-step = Ga dan naar de volgende stap:
leaf-branch = Dit hoort bij de tak
leaf-only-in = Alleen in { $districts }.
leaf-unconfirmed = Dit moeten wij nog navragen
leaf-unconfirmed-party = Over deze partij moeten wij nog iets navragen

## Voor organisaties
leaf-pro-refer = Zo verwijst u
leaf-pro-conditions = Voorwaarden
leaf-pro-waiting = Wachttijd
leaf-pro-contact = Direct contact
leaf-pro-leads = Wie houdt het overzicht als er meer speelt?
leaf-pro-leads-text = Er is altijd één partij die het plan bij elkaar houdt. De inwoner weet ervan.
leaf-pro-lead-law = Eerst, volgens de wet
leaf-pro-lead-any-with = { $count } of meer takken, waarbij { $branches }
leaf-pro-lead-any = { $count } of meer andere takken
leaf-pro-lead-default = In alle andere gevallen
leaf-pro-lead-neutral = Alleen ontmoeten of vervoer
leaf-pro-lead-in = Alleen in { $district }
leaf-pro-stand-in = Vervanger
leaf-pro-why = Waarom
leaf-pro-person = De aanspreekpersoon van de wijk

## Wat er niet is
leaf-gone = Deze hulp kennen wij niet
leaf-gone-text = Misschien heeft de hulp nu een andere naam. Zoek in uw eigen woorden, of kijk in de boom.
