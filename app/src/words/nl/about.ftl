# Over Buurtboom.

about-title = Over Buurtboom
about-lead = Buurtboom laat zien waar u in uw buurt mensen kunt ontmoeten. En wie u kan helpen.
about-description = Wat Buurtboom is, waar de gegevens vandaan komen en wie het mag gebruiken.
about-what = Wat het is
about-what-text = Elke plek op de kaart is een plek waar u welkom bent. U leest wat u er kunt doen en wanneer het open is. U hoeft zich niet aan te melden. Het kost niets.
about-records = Waar de gegevens vandaan komen
about-records-spots = Bij elke plek staat wie de gegevens nakeek, en wanneer. Is dat lang geleden? Dan zeggen wij dat erbij. Weten wij niet wanneer een plek open is? Dan staat er: bel even van tevoren.
about-records-areas = De grenzen van wijken en buurten, en de cijfers, komen van CBS en Kadaster. Bij elk cijfer staat het jaar.
about-records-wrong = Klopt er iets niet? Zeg het op de pagina van de plek, bij “Klopt er iets niet?”.
about-open = Voor elke gemeente
about-open-text = Buurtboom is open source. Elke gemeente mag het gebruiken, bekijken en beter maken. De licentie is EUPL-1.2.
