# Het kaartje van de aanspreekpersoon.

person-begin = Begin hier
person-today = Vandaag
person-of = Uw aanspreekpersoon in { $district }
person-away = Vandaag helpt { $other } u. { $name } is er niet.
person-both-away = { $name } en { $other } zijn er vandaag niet. Bel { $municipality }, of laat u terugbellen.
person-here-until = Nu aanwezig tot { $time }
person-here = Nu aanwezig
person-back = Nu niet aanwezig. { $capital-day } weer om { $time }
person-not-here = Nu niet aanwezig. Bel even van tevoren
person-call-back = Laat u terugbellen
person-walk-along = Loop met mij mee
person-reply =
    { $days ->
        [one] { $name } belt binnen { $days } werkdag terug.
       *[other] { $name } belt binnen { $days } werkdagen terug.
    }
person-stand-in = Is { $name } er niet? Dan helpt { $other } u.
person-more = Meer over { $name }
