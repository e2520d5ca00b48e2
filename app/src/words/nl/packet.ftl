# Het zakje met zaadjes: wat het is, de code, en alles wat ook zonder code kan.

packet-title = Een zakje met zaadjes
packet-heading = Een zakje is een cadeautje
packet-lead = Geef het aan iemand bij u in de buurt. Zo leert u elkaar kennen.
packet-description = Wat u kunt doen met een zakje bloemzaadjes: iemand ontmoeten in de buurt.

## De code
packet-code-title = Hebt u een zakje?
packet-code = Typ de code van het zakje
packet-code-hint = De code staat op het zakje: 13 letters en cijfers. Grote of kleine letters, dat maakt niet uit.
packet-code-button = Bekijk dit zakje
packet-code-kept = Kijken mag altijd. Er gebeurt pas iets als u kiest.
packet-code-empty = Typ de code over van het zakje
packet-code-length =
    { $count ->
        [one] Typ alle 13 letters en cijfers over. U typte er 1.
       *[other] Typ 13 letters en cijfers over. U typte er { $count }.
    }
packet-code-sign = Het teken “{ $sign }” staat op geen enkel zakje. Kijk nog eens goed
packet-code-check = Deze code klopt niet. Misschien is één teken anders. Kijk nog eens op het zakje
packet-code-unknown = Deze code klopt niet. Kijk nog eens op het zakje
packet-unknown-text = Dat kan gebeuren. Typ de code hier over. Lukt het niet? Weggeven kan ook zonder code.

## Zonder code
packet-without = Zonder code kan het ook
packet-give = Ik geef het door
packet-give-text = U krijgt drie vragen om een praatje te beginnen.
packet-received = Ik heb het gekregen
packet-received-text = Zeg dank u wel. En lees hoe u zaait.
packet-nobody = Ik ken nog niemand
packet-nobody-text = Wij zoeken een moment. Er zit iemand op u te wachten.
packet-talk = Drie vragen voor een praatje
packet-talk-text = Kies er één. U hoeft ze niet alle drie te stellen.
packet-place = Kies samen een plek

## De film
packet-film = Kijk hoe het gaat
packet-film-read = Zo gaat het
packet-film-note = Met ondertiteling.
packet-film-captions = Nederlands
packet-film-open = Open de film
packet-film-rather-read = Liever lezen?
packet-film-1 = U kijkt wie u in uw straat nog niet kent. U belt aan, of u geeft het zakje bij de bushalte. U zegt: “Dit is voor u.” Dat is genoeg.
packet-film-2 = Misschien begint er een praatje. Misschien krijgt u alleen een lach. Allebei is goed.
packet-film-3 = De ander zaait de bloemen, of geeft het zakje weer door. In de zomer ziet u in de wijk waar het was.

## Zaaien
packet-sowing = Zo zaait u
packet-sowing-spot = Kies een plek met zon
packet-sowing-spot-text = Een tuin, een bak op het balkon of een pot voor het raam.
packet-sowing-soil = Maak de aarde los
packet-sowing-soil-text = Haal onkruid en stenen weg. Een vork is genoeg.
packet-sowing-seed = Strooi de zaadjes dun
packet-sowing-seed-text = Doe er een heel dun laagje aarde over.
packet-sowing-water = Geef water
packet-sowing-water-text = Elke dag een beetje. Na drie weken ziet u groen.
packet-year = Wanneer zaaien?
packet-year-label = Zaaien van maart tot en met mei. Groeien in juni. Bloeien van juli tot en met september.
packet-year-sow = zaaien
packet-year-grow = groeien
packet-year-bloom = bloeien
packet-year-now = Het is nu tijd om te zaaien.
packet-year-wait = Nu is het te koud om te zaaien. Bewaar het zakje droog, tot maart.
packet-year-late = Zaai weer in maart. Bewaar het zakje droog, en niet in de zon.
packet-calendar = Zet het in mijn agenda
packet-months = j f m a m j j a s o n d

## De agenda
calendar-sow = Zaai de bloemen uit het zakje
calendar-sow-text = Kies een plek met zon, strooi de zaadjes dun en geef water.
calendar-sprout = Kijk of er al iets groens is
calendar-sprout-text = Ziet u kleine groene blaadjes? Geef ze elke dag een beetje water.
calendar-bloom = Kijk of de bloemen bloeien
calendar-bloom-text = Geef een bloem aan iemand in de buurt. Of vertel van wie u het zakje kreeg.
calendar-invitation = Loop daarna binnen bij { $name }. Die dag open: { $times }.
calendar-invitation-call = Ga ook eens naar { $name }. Bel even van tevoren: { $phone }.
calendar-invitation-map = Ga daarna ergens koffie drinken. Kijk op { $address }.
calendar-invitation-ask = Ga ook eens naar { $name }.
