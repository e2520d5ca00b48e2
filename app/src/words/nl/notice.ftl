# Als een verzoek niet lukt.

notice-start = Naar de startpagina
notice-other-site-title = Wij konden dit niet aannemen
notice-other-site-text = Uw formulier kwam niet van onze eigen site. Er is niets bewaard. Open de pagina opnieuw en vul het nog een keer in.
notice-not-read-title = Wij begrijpen deze vraag niet
notice-not-read-text = Het adres of het formulier klopt niet. Er is niets bewaard. Ga naar de startpagina en begin daar opnieuw.
notice-too-large-title = Uw tekst is te lang
notice-too-large-text = Er is niets bewaard. Ga terug, maak uw tekst korter en verstuur het formulier nog een keer.
notice-too-many-title = Even wachten
notice-too-many-text = Er komen nu veel formulieren van uw internetverbinding. Dit formulier is niet bewaard. Ga terug en probeer het over een minuut nog een keer.
notice-broken-title = Er ging bij ons iets mis
notice-broken-text = Dat ligt niet aan u. Probeer het over een minuut nog een keer.
notice-busy-title = Het is nu heel druk
notice-busy-text = Wacht even en probeer het over een minuut nog een keer.
notice-districts = Bekijk alle wijken
notice-unknown-district-title = Deze wijk kennen wij niet
notice-unknown-district-text = Kies uw wijk uit de lijst. Er is niets bewaard.
notice-packet = Lees over het zakje
notice-too-many-codes-title = Even wachten met codes
notice-too-many-codes-text = Er zijn te veel verkeerde codes getypt. Wacht een paar minuten en probeer het dan opnieuw. Een zakje weggeven kan altijd, ook zonder code.
