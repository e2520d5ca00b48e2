# De pagina van een gastvrouw of gastheer: wie er komt.

host-title = Wie komt er?
host-text = Hier staat wie er voor het eerst komt, met de naam die zij hier kozen. U herkent hen aan hun bloem.
host-new =
    { $count ->
        [one] Iemand nieuw komt. Heet welkom.
       *[other] Er komen { $count } nieuwe mensen. Heet hen welkom.
    }
host-with-flower = { $names }, met deze bloem: { $flower }
host-none = Nog niemand. Kijk de avond ervoor nog eens.
host-no-times = De komende twee weken is er geen moment.
host-private = Deze pagina is alleen voor u. Geef het adres aan niemand anders.
host-none-text = Misschien kreeg u een nieuwe link. Vraag ernaar bij wie u deze gaf.
