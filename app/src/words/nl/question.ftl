# De vragen: één vraag op een pagina, hooguit vijf.

question-back = Vorige
question-first = Vraag 1 van hooguit { $most }
question-number = Vraag { $number } van { $all }
question-next = Verder
question-skip = Weet ik niet
question-not-kept = Wij bewaren uw antwoorden niet. Zij staan alleen in het adres van deze pagina.
question-unsafe = Is het thuis niet veilig?

## De vijf vragen
question-topics = Waar gaat het over?
question-topics-hint = U mag meer dan één antwoord kiezen.
question-topics-unsure = Weet ik niet
question-topics-unsure-more = Dan luistert er eerst iemand naar u.
question-district = In welke wijk woont u?
question-district-hint = Dan weten wij wie er bij u in de buurt is.
question-district-none = Kies uw wijk
question-needs = Wat past het best bij u?
question-needs-hint = U mag meer dan één antwoord kiezen. Past er niets? Kies dan “Iets anders”.
question-needs-other = Iets anders
question-urgent = Kan het niet wachten?
question-urgent-hint = Kies wat er bij u speelt. Kan het wel wachten? Kies dan niets en ga verder.
question-markers = Speelt dit ook?
question-markers-why = Wij vragen dit om te weten wie het overzicht houdt. U hoeft niets te kiezen. Alleen u ziet uw antwoord.

## Fouten
error-no-topic = Kies waar het over gaat, of kies “Weet ik niet”
error-no-district = Kies uw wijk
