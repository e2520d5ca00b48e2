# Klopt er iets niet?

report-title = Wat klopt er niet?
report-title-of = Wat klopt er niet aan { $name }?
report-error-title = Fout: { $title }
report-back = Terug naar { $name }
report-wrong = Kies wat er niet klopt
report-wrong-hint = U mag er meer kiezen.
report-remark = Hoe is het wel?
report-remark-hint = Dit hoeft niet. Schrijf hier geen namen of telefoonnummers van mensen. Hooguit { $most } tekens.
report-send = Stuur op
report-nobody = Wij vragen niet wie u bent. Daarom krijgt u ook geen antwoord. Na { $days } dagen wissen wij wat u opstuurde.
report-thanks = Dank u wel
report-thanks-text = Wij hebben uw bericht. Iemand van de gemeente kijkt of het klopt.
report-again = Klopt er nog iets niet?

## Fouten
error-summary = Er gaat nog iets niet goed
error-nothing-chosen = Kies wat er niet klopt
error-nothing-said = Schrijf op wat er anders is
error-remark-long = Maak uw tekst korter. Er passen { $most } tekens. U schreef er { $length }.
error-remark-unreadable = Wij kunnen uw tekst niet lezen. Schrijf hem opnieuw.
