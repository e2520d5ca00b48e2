# De reis van een zakje, voor iedereen te lezen. Nooit bij wie het was.

journey-title = De reis van zakje { $number }
journey-lead = Zo ver kwam dit zakje. Bij wie het was, weten wij niet.
journey-description = Hoe vaak een zakje bloemzaadjes is doorgegeven, en of het bloeit.
journey-passed-few = Minder dan 10 keer doorgegeven
journey-passed-about = Ongeveer { $count } keer doorgegeven
journey-districts =
    { $count ->
        [one] In { $count } wijk
       *[other] In { $count } wijken
    }
journey-sown = De zaadjes zijn gezaaid
journey-not-sown = Nog niet gezaaid, voor zover wij weten
journey-bloom = De bloemen bloeien
journey-together = Alle zakjes samen
journey-together-text = De zakjes van { $campaign } gingen op reis door { $municipality }.
journey-all-passed = keer doorgegeven
journey-all-travelled = zakjes naar een ander
journey-all-talked = keer met elkaar gesproken
journey-all-sown = zakjes gezaaid
journey-all-bloom = zakjes in bloei
journey-all-few = De reis is net begonnen. Wij tellen verder.
journey-rounded = De getallen zijn afgerond. Minder dan 10 laten wij niet zien.
journey-have = Hebt u ook een zakje?
journey-have-text = Geef het door aan iemand bij u in de buurt.
journey-have-button = Naar mijn zakje
