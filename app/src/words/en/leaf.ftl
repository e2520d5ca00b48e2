# A leaf: a service of an organisation. And the same service for who refers others.

leaf-description = { $what } By { $party }.
leaf-views = For whom is this text?
leaf-for-residents = For residents
leaf-for-professionals = For organisations
leaf-call = Call { $phone }
leaf-site = To the website
leaf-for-whom = For whom?
leaf-cost = What does it cost?
leaf-reach = How do you get there?
leaf-bring = Bring along
leaf-bring-nothing = You need not bring anything.
leaf-bring-come = Do you not have something? Come anyway.
leaf-where = Where is it?
leaf-responsible = Who is responsible?
leaf-official = Official name
leaf-law = Law
leaf-next = Does this not help?
leaf-next-person = Go back to your contact person, who will look further with you.
leaf-next-person-link = To your contact person
leaf-next-leaf = Then try this:
leaf-next-step = Then go to the next step:
leaf-branch = This belongs to the branch
leaf-only-in = Only in { $districts }.
leaf-unconfirmed = We still have to ask about this
leaf-unconfirmed-party = We still have to ask something about this party

## For organisations
leaf-pro-refer = How to refer
leaf-pro-conditions = Conditions
leaf-pro-waiting = Waiting time
leaf-pro-contact = Direct contact
leaf-pro-leads = Who directs when more is going on?
leaf-pro-leads-text = There is always one party that keeps the plan together, with the resident's knowledge.
leaf-pro-lead-law = First, by law
leaf-pro-lead-any-with = { $count } branches or more, among them { $branches }
leaf-pro-lead-any = Any other { $count } branches or more
leaf-pro-lead-default = In all other cases
leaf-pro-lead-neutral = Only meeting people or getting around
leaf-pro-lead-in = Only in { $district }
leaf-pro-stand-in = Stand-in
leaf-pro-why = Why
leaf-pro-person = The contact person of the neighbourhood

## What is not there
leaf-gone = We do not know this service
leaf-gone-text = Perhaps it has another name now. Search in your own words, or look in the tree.
