# Een tak: waar het over gaat, wie helpt, stap voor stap.

branch-urgent = Kan het niet wachten?
branch-urgent-step = Begin bij stap { $number }
branch-asks = Dit horen wij vaak
branch-question = Kies wat bij u past
branch-steps = Stap voor stap
branch-step-person = Uw aanspreekpersoon, of een buur
branch-step-law = Zo staat het in de wet: { $law }.
branch-also = Hier vindt u ook hulp
branch-no-leaves = Bij deze tak is er in uw wijk nog geen hulp. Begin bij uw aanspreekpersoon.
branch-lead = Wie houdt het overzicht?
branch-lead-person = Uw aanspreekpersoon
branch-lead-why = Waarom zij?
branch-lead-stand-in = Zijn zij er niet?
branch-lead-stand-in-party = Dan helpt deze partij:
branch-lead-stand-in-person = Dan helpt de aanspreekpersoon van een wijk naast u.
branch-lead-stand-in-named = Dan helpt { $name }.
branch-person = Begin bij iemand die u kent
branch-person-text = Elke wijk heeft een vast gezicht. Kies uw wijk, dan ziet u wie.
branch-map = Plekken om binnen te lopen
