# Wat wij van u bewaren. Houd dit waar: het staat naast de tabellen en het cookie in de code.

privacy-title = Wat wij van u bewaren
privacy-lead = Bijna niets. U hoeft uw naam niet te noemen en u maakt geen account.
privacy-description = Wat Buurtboom van u bewaart, hoe lang, en hoe u het wist.
privacy-district = Uw wijk
privacy-district-text = Kiest u een wijk? Dan onthoudt uw eigen telefoon of computer die keuze, in een cookie. Daar staat alleen de wijk in. Wij zetten het nergens anders neer. Na een jaar verdwijnt het vanzelf.
privacy-district-wipe = U wist uw keuze zo: kies bij “Uw wijk” voor “Alle wijken”.
privacy-report = Als u zegt dat iets niet klopt
privacy-report-text = Wij bewaren wat u aankruist en schrijft, over welke plek het gaat, en wanneer. Wij bewaren niet wie het stuurde. Na { $days } dagen wissen wij het.
privacy-request = Als u uw aanspreekpersoon iets vraagt
privacy-request-text = Wij bewaren uw voornaam, en uw telefoonnummer of e-mailadres. Ook uw wijk, wat u vraagt, en waarover het gaat. Ook of wij mogen inspreken, en wanneer u het vroeg. Hebt u antwoord? Dan wissen wij alles. Na { $days } dagen wissen wij het altijd.
privacy-missing = Als u zegt dat u hulp mist
privacy-missing-text = Wij tellen het onderwerp, de wijk en de maand. Er staat geen naam bij, en geen tekst. Kleine aantallen laten wij aan niemand zien. Na { $years } jaar wissen wij de telling. Elk formulier heeft een los nummer. Dat onthouden wij { $days } dagen, zodat u maar één keer telt.
privacy-answers = Uw antwoorden bij de vragen
privacy-answers-text = Die bewaren wij niet. Zij staan alleen in het adres van de pagina, op uw eigen telefoon of computer. Wist u de geschiedenis? Dan zijn zij weg.
privacy-place = Waar u bent
privacy-place-text = Kiest u op de kaart “Zoek bij mij in de buurt”? Dan rekent uw eigen telefoon uit wat dichtbij is. Wij krijgen niet te horen waar u bent.
privacy-visit = Uw bezoek
privacy-visit-text = Wij tellen geen bezoekers en volgen niemand. In ons logboek staat niet wie u bent, en niet wat u zocht.
privacy-forms = Als u een formulier opstuurt
privacy-forms-text = Dan onthouden wij het adres van uw internetverbinding, hooguit twee minuten. Zo houden wij misbruik tegen. Wij schrijven het nergens op.
privacy-tiles = Beelden van de kaart
privacy-tiles-text = Ziet u een kaart met straten? Dan haalt uw telefoon die beelden bij de maker van de kaart: { $name }. Die ziet dan het adres van uw internetverbinding.
privacy-rights = Vragen over uw gegevens
privacy-rights-text = Stel uw vraag aan { $municipality }. Bent u het niet eens met het antwoord? Dan kunt u naar de Autoriteit Persoonsgegevens.
