# Het antwoord: waar u begint, en wat daarna komt.

answer-title = Zo kunt u verder
answer-paper-title = Een steuntje in de rug
answer-back = Vorige vraag
answer-chosen = U koos:
answer-unsure = U weet nog niet waar het over gaat. Dat geeft niet: er luistert eerst iemand naar u.
answer-lives = U woont in
answer-change = Verander uw antwoorden
answer-call = Bel { $name }: { $phone }
answer-begin = Dit kan ook meteen
answer-steps = Daarna, stap voor stap
answer-unconfirmed = Dit moet nog worden nagevraagd.
answer-bring = Neem mee
answer-bring-all = Heeft u iets niet? Kom toch.
answer-parties = Wie doet wat?
answer-nothing = Staat uw vraag er niet bij?
answer-nothing-text = Uw aanspreekpersoon zoekt met u verder. U kunt ook laten weten welke hulp hier mist. Wij vragen niet wie u bent.
answer-nothing-tell = Laat weten wat er mist
answer-qr = QR-code met het adres van deze pagina
answer-qr-text = Richt de camera van uw telefoon hierop. Dan ziet u deze pagina op uw telefoon.
answer-careful = In het adres van deze pagina staan uw antwoorden. Deel het alleen met iemand die u vertrouwt.
