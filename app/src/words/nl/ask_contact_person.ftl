# Laat u terugbellen, en loop met mij mee.

ask-call-back = Laat u terugbellen door { $name }
ask-walk-along = Vraag { $name } om mee te lopen
ask-walk-along-text = { $name } komt niet bij u thuis. U spreekt samen af waar u elkaar ontmoet.
ask-instead-call = Liever gebeld worden? Dat kan ook.
ask-instead-walk = Liever samen ergens heen? Dat kan ook.
ask-back = Terug naar { $name }
ask-first-name = Hoe mogen wij u noemen?
ask-first-name-hint = Uw voornaam is genoeg.
ask-reach = Hoe kunnen wij u bereiken?
ask-reach-hint = Schrijf een telefoonnummer of een e-mailadres op.
ask-why = Waar gaat het over?
ask-why-hint = Dit hoeft niet. Schrijf hier geen namen van anderen. Hooguit { $most } tekens.
ask-message = Mogen wij iets inspreken?
ask-message-hint = Horen anderen uw berichten ook? Kruis dit dan niet aan.
ask-message-yes = Ja, dat mag
ask-kept = Hebt u antwoord? Dan wissen wij wat u opstuurde. Na { $days } dagen wissen wij het altijd.
ask-kept-more = Lees wat wij van u bewaren
ask-send = Stuur op
ask-thanks = Dank u wel
ask-thanks-text =
    { $days ->
        [one] U hoort binnen { $days } werkdag iets van { $name }.
       *[other] U hoort binnen { $days } werkdagen iets van { $name }.
    }
ask-thanks-away = { $name } en { $other } zijn er vandaag niet. U hoort iets zodra een van hen terug is.
ask-thanks-wait = Kunt u niet wachten? Bel dan { $phone }.

## Fouten
error-first-name-empty = Schrijf op hoe wij u mogen noemen
error-first-name-long = Maak de naam korter. Er passen { $most } tekens.
error-first-name-unreadable = Wij kunnen de naam niet lezen. Schrijf hem opnieuw.
error-reach-empty = Schrijf een telefoonnummer of een e-mailadres op
error-reach-phone = Dit telefoonnummer klopt niet. Schrijf alle 10 cijfers op.
error-reach-email = Dit e-mailadres klopt niet. Er hoort een @ in, en daarna een punt.
