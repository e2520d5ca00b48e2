# Iemand ontmoeten: vijf vragen, één op een pagina.

seek-description = Vijf korte vragen. Dan zoeken wij iemand in uw buurt om koffie mee te drinken.
seek-not-kept = Wij bewaren nog niets. Dat doen wij pas als u op de laatste pagina op “{ $send }” drukt.

## 1: waar u woont
seek-area = Waar woont u?
seek-area-hint = Dan zoeken wij plekken waar u naartoe kunt lopen. Uw straat hoeven wij niet te weten.
seek-area-none = Kies uw wijk of buurt
seek-area-whole = { $district }, hele wijk
seek-own-page = Op dit apparaat zoekt al iemand. Bent u dat?
seek-own-page-link = Ga naar uw pagina
seek-how-it-goes = Zin in koffie met iemand?
seek-how-choose = U kiest wanneer u kunt, en wat u graag doet.
seek-how-find = Wij zoeken iemand bij u in de buurt.
seek-how-meet = Past het? Dan ontmoet u elkaar op een plek waar een gastvrouw of gastheer is.

## 2: wanneer
seek-when = Wanneer kunt u?
seek-when-hint = Kies alles wat u past. Op deze momenten is er altijd een gastvrouw of gastheer.
seek-when-place = { $place }, { $street }.
seek-when-next = De volgende keer is { $date }.
seek-when-step-free = Geen drempels.
seek-when-unknown = Tijd nog niet bekend
seek-when-more =
    { $count ->
        [one] Nog { $count } moment, iets verder weg
       *[other] Nog { $count } momenten, iets verder weg
    }
seek-far-hint = Bij u in de buurt is nog niets waar u naartoe kunt lopen. Deze momenten zijn het dichtst bij. Misschien kunt u er met de bus of de fiets heen.
seek-steps = Wilt u naar binnen zonder drempel of trap?
seek-step-free = Alleen plekken zonder drempels

## 3: wat u graag doet
seek-likes = Wat doet u graag?
seek-likes-hint = Kies er hooguit { $most }. Zo hebt u meteen iets om over te praten. Niets kiezen mag ook.

## 4: talen en gezelschap
seek-how = Hoe praat u graag?
seek-languages = Welke talen spreekt u?
seek-languages-more = Meer talen
seek-company = Met hoeveel mensen?

## 5: een bijnaam, en wat wij bewaren
seek-name = Hoe mogen wij u noemen?
seek-name-hint = Kies een bijnaam. Uw eigen naam hoeven wij niet te weten.
seek-name-others = Andere namen
seek-summary = Klopt dit?
seek-moment-at = { $when }, { $place }
seek-nothing = Niets gekozen
seek-change = Verander
seek-kept = Dit bewaren wij
seek-mail = Uw e-mailadres (hoeft niet)
seek-mail-hint = Dan sturen wij u een bericht als er nieuws is. Wij wissen het adres samen met alles van u.
seek-mail-kept = U krijgt al een bericht als er nieuws is. Vult u een ander adres in? Dan wissen wij het oude.
seek-mail-stop = Wilt u geen berichten meer?
seek-kept-what-mail = Wat hierboven staat. Ook uw e-mailadres, als u dat invult. Geen naam, geen huisadres, geen telefoonnummer.
seek-kept-what = Wat hierboven staat. Geen naam, geen adres, geen telefoonnummer.
seek-kept-who = Wie u ontmoet, ziet alleen uw bijnaam. De gastvrouw of gastheer ook.
seek-kept-how-long = Hebt u iemand ontmoet, of stopt u? Na { $days } dagen is alles weg. Eerder wissen kan altijd.
seek-kept-at-most = Horen wij { $days } dagen niets van u? Dan zoeken wij niet verder.
seek-kept-cookie = Een cookie onthoudt op uw telefoon of computer welke pagina van u is.
seek-kept-more = Lees wat wij van u bewaren
seek-send = Zoek iemand
seek-send-change = Bewaar dit

## Er is niets dichtbij
seek-nowhere = Bij u in de buurt is nog niets
seek-nowhere-text = Er zijn nog geen vaste momenten met een gastvrouw of gastheer. Dit kunt u wel doen.
seek-nowhere-further = Ga zelf eens langs
seek-nowhere-further-text = Op deze plekken bent u welkom. U hoeft u niet aan te melden.
seek-nowhere-person = Iemand die met u meedenkt
seek-nowhere-person-text = { $name } kent de buurt en weet wat er is.
seek-nowhere-help-text = Bel of vraag het. Er is altijd iemand die u de weg wijst.
seek-nowhere-person-link = Vraag het
seek-nowhere-places = Bekijk alle plekken
seek-nowhere-other = Kies een andere buurt

## Fouten
error-no-area = Kies uw wijk of buurt
error-no-moment = Kies een moment waarop u kunt
error-unknown-moment = Eén van uw momenten is er niet meer. Kies opnieuw wanneer u kunt.
error-moment-steps = Niet elke plek die u koos is zonder drempels. Kies een andere, of haal dat vinkje weg.
error-unknown-step-free = Kies of u alleen naar een plek zonder drempels wilt
error-many-interests = Kies er hooguit { $most }. Haal er één of meer weg.
error-unknown-interest = Kies uit de dingen die hier staan
error-no-language = Kies een taal die u spreekt
error-no-company = Kies met hoeveel mensen
error-no-nickname = Kies een bijnaam
error-wrong-email = Schrijf uw e-mailadres zo: naam@voorbeeld.nl
