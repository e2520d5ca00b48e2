# De woorden bij de gesloten lijsten: soorten plekken, wat u er doet, onderwerpen, kosten, talen.

## Soort plek
kind-community-centre = Buurthuis
kind-meeting-point = Trefpunt
kind-living-room = Huiskamer van de buurt
kind-walk-in = Inloop
kind-library = Bibliotheek
kind-youth-club = Plek voor jongeren
kind-place-of-worship = Kerk, moskee of ander gebedshuis
kind-garden = Buurttuin
kind-club-house = Clubhuis
kind-other = Plek om mensen te ontmoeten

## Wat u er kunt doen
act-ask-question = Een vraag stellen
act-join-activity = Meedoen
act-bring-idea = Zelf iets beginnen
act-volunteer = Vrijwilliger worden

## Onderwerpen
theme-coffee = Koffie en een praatje
theme-eating = Samen eten
theme-moving = Bewegen
theme-making = Maken en herstellen
theme-music = Muziek en zingen
theme-green = Tuin en natuur
theme-games = Spelletjes
theme-youth = Kinderen en jongeren
theme-informal-care = Zorgen voor een ander
theme-money = Geld en papieren
theme-language = Nederlands oefenen
theme-newcomers = Nieuw hier
theme-digital = Computer en telefoon

## Andere woorden waarmee mensen een onderwerp zoeken, met komma's ertussen. Niet te zien op een pagina.
theme-coffee-search = koffie, thee, praatje, praten, kletsen, gezellig, inloop, bakkie, ontmoeten
theme-eating-search = eten, maaltijd, lunch, diner, ontbijt, koken, soep, eettafel, keuken
theme-moving-search = bewegen, wandelen, sport, sporten, fietsen, dansen, yoga, gymnastiek, zwemmen, biljart
theme-making-search = maken, herstellen, repareren, breien, haken, naaien, handwerk, schilderen, tekenen, knutselen, klussen, kleding, hout
theme-music-search = muziek, zingen, koor, liedjes, instrument, band
theme-green-search = tuin, tuinieren, moestuin, natuur, planten, bloemen, groen, dieren
theme-games-search = spel, spelletjes, kaarten, bingo, schaken, dammen, puzzel, kienen, sjoelen
theme-youth-search = jeugd, jongeren, kinderen, tieners, huiswerk, gamen, speeltuin, ouders
theme-informal-care-search = mantelzorg, mantelzorger, zorgen, verzorgen, dementie, geheugen, ziek
theme-money-search = geld, schulden, schuld, brieven, papieren, formulieren, toeslag, belasting, rekening, uitkering
theme-language-search = taal, nederlands, taalles, taalcafé, lezen, schrijven, oefenen
theme-newcomers-search = nieuw, nieuwkomer, inburgering, vluchteling, verhuisd, statushouder
theme-digital-search = computer, telefoon, internet, digid, tablet, laptop, mobiel, digitaal

# Woorden die niets over een plek zeggen, met komma's ertussen. Niet te zien op een pagina.
search-filling = de, het, een, in, op, bij, van, voor, met, en, of, om, te, aan, naar, ik, wil, er, is, waar
# Woorden die in een zin over uzelf niets zeggen over de hulp die u zoekt, naast die hierboven. Niet te zien op een pagina.
search-sentence = ben, bent, zijn, heb, hebt, heeft, hebben, mij, mijn, me, we, wij, ons, onze, u, uw, hij, zij, ze, haar, hun, dat, die, dit, deze, als, maar, dan, dus, ook, nog, al, zo, heel, erg, vaak, steeds, kan, kunt, kunnen, moet, moeten, mag, zal, zou, wordt, word, worden, gaat, ga, doe, doen, niet, geen, meer, wat, wie, hoe, wanneer, welke, hier, daar, over, door, tot, uit, om, iets, iemand, graag, vraag, zoek, zoeken, nodig

## Kosten
cost-free = Gratis
cost-paid = Kost iets
cost-unknown = Wij weten niet wat het kost. Bel even.

## Talen die mensen spreken
spoken-nl = Nederlands
spoken-li = Limburgs
spoken-en = Engels
spoken-de = Duits
spoken-fr = Frans
spoken-ar = Arabisch
spoken-ber = Berbers
spoken-bg = Bulgaars
spoken-es = Spaans
spoken-fa = Perzisch (Farsi)
spoken-it = Italiaans
spoken-ku = Koerdisch
spoken-pap = Papiaments
spoken-pl = Pools
spoken-ps = Pasjtoe
spoken-pt = Portugees
spoken-ro = Roemeens
spoken-ru = Russisch
spoken-sl = Sloveens
spoken-so = Somalisch
spoken-ti = Tigrinya
spoken-tr = Turks
spoken-uk = Oekraïens
spoken-zh = Chinees
spoken-nsl = Gebarentaal

## Wat er niet klopt
wrong-hours = De openingstijden
wrong-contact = Het telefoonnummer of e-mailadres
wrong-address = Het adres of de plek op de kaart
wrong-activities = Wat u er kunt doen
wrong-accessibility = Of u er goed naar binnen kunt
wrong-gone = Deze plek is er niet meer
wrong-other = Iets anders

# Het laatste deel van een rij: "Engels, Pools en Turks".
list-and = { $first } en { $last }
