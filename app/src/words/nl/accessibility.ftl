# Voor iedereen te gebruiken: de verklaring over toegankelijkheid.

accessibility-title = Voor iedereen te gebruiken
accessibility-lead = Wij willen dat iedereen Buurtboom kan gebruiken. Ook met een oude telefoon, met een schermlezer of zonder muis.
accessibility-description = Hoe Buurtboom zorgt dat iedereen de site kan gebruiken, en wat nog beter moet.
accessibility-norm = Wat wij volgen
accessibility-norm-text = Wij volgen WCAG 2.2, niveau A en AA. Dat zijn de regels voor websites van de overheid. Voor de kleur van tekst volgen wij het strengere niveau AAA.
accessibility-do = Wat wij doen
accessibility-do-script = Elke pagina werkt zonder JavaScript.
accessibility-do-keyboard = Alles werkt met alleen het toetsenbord.
accessibility-do-list = Wat op de kaart staat, staat ook in de lijst ernaast. In dezelfde volgorde.
accessibility-do-colour = Wij gebruiken kleur nooit alleen. Er staat altijd een woord bij.
accessibility-do-words = Wij schrijven korte zinnen met gewone woorden.
accessibility-do-still = Er beweegt niets vanzelf.
accessibility-not = Wat nog beter moet
accessibility-not-audit = Een onafhankelijk bureau heeft deze site nog niet onderzocht.
accessibility-not-pins = De nummers op de kaart zijn klein. Gebruik de lijst: daar is elke plek groot genoeg om aan te tikken.
accessibility-not-records = De namen en teksten van plekken komen van anderen. Die zijn soms moeilijker, en staan alleen in het Nederlands.
accessibility-tell = Lukt er iets niet?
accessibility-tell-text = Zeg het tegen { $municipality }. Dan kunnen wij het beter maken.
