# Voor wie thuis niet veilig is. Geen vraag, geen telling. Het tabblad zegt niet waar het over gaat.

unsafe-document-title = Informatie
unsafe-leave = Snel weg van deze pagina
unsafe-leave-text = U ziet dan het weer.
unsafe-title = Is het thuis niet veilig?
unsafe-lead = U hoeft dit niet alleen op te lossen. U kunt bellen, ook als u twijfelt.
unsafe-now = Is er nu gevaar?
unsafe-now-text = Bel dan meteen 112.
unsafe-lines = Deze mensen luisteren
unsafe-call = Bel { $phone }
unsafe-history = Wis daarna de geschiedenis van uw telefoon of computer, ook de lijst met gesprekken.
unsafe-nothing = Wij vragen u hier niets en tellen niets.
unsafe-none = Of ga naar een plek waar mensen zijn. Vraag daar of u mag bellen.
