# Tijden, dagen en open of dicht, in woorden.

## De klok. Het Nederlands telt uren tot 24 ($hour), het Engels tot 12 ($twelve). $minute heeft altijd twee cijfers.
clock-morning = { $hour }.{ $minute }
clock-morning-whole = { $hour }.00
clock-afternoon = { $hour }.{ $minute }
clock-afternoon-whole = { $hour }.00
clock-noon = 12.00
clock-midnight = 24.00
time = { $clock } uur
time-span = { $from } tot { $until } uur
time-all-day = de hele dag

## Dagen en maanden
day-monday = maandag
day-tuesday = dinsdag
day-wednesday = woensdag
day-thursday = donderdag
day-friday = vrijdag
day-saturday = zaterdag
day-sunday = zondag
month-january = januari
month-february = februari
month-march = maart
month-april = april
month-may = mei
month-june = juni
month-july = juli
month-august = augustus
month-september = september
month-october = oktober
month-november = november
month-december = december
date-day = { $day } { $month }
date-year = { $day } { $month } { $year }
date-weekday = { $weekday } { $date }
days-two = { $first } en { $last }
days-range = { $first } tot en met { $last }

## Wanneer, in een zin
when-this-morning = vanmorgen
when-this-afternoon = vanmiddag
when-this-evening = vanavond
when-tomorrow = morgen
when-weekday = { $weekday }
when-date = { $date }

## Open of dicht
status-open-until = Open tot { $time }
status-open-until-day = Open tot { $day } { $time }
status-open-always = Nu open
status-closed-opens = Nu dicht. { $capital-day } open om { $time }
status-closed = Nu dicht. Bel even van tevoren
status-closed-until = Dicht tot { $date }: { $reason }
status-closed-because = Nu dicht: { $reason }
status-closed-because-opens = Nu dicht: { $reason }. { $capital-day } open om { $time }
status-by-appointment = Alleen op afspraak
status-unknown = Bel even van tevoren

## De week
week-title = Openingstijden
week-closed = dicht
week-span-appointment = { $times }, op afspraak
week-span-call = { $times }, bel even
week-with-note = { $text } ({ $note })
week-other = andere tijden, bel even
week-line = { $days }: { $text }
week-by-appointment = alleen op afspraak
week-coming = Binnenkort anders
week-public-holiday = feestdag
week-unknown = Wij weten niet wanneer deze plek open is. Bel even van tevoren.
week-only-by-appointment = U kunt hier alleen op afspraak terecht. Bel even van tevoren.
week-given = Zo kregen wij de tijden door: { $text }

## Nagekeken
fresh-checked = Nagekeken op { $date }
fresh-checked-by = Nagekeken op { $date } door { $who }
fresh-old =
    { $months ->
        [one] { $months } maand geleden nagekeken. Misschien klopt het niet meer.
       *[other] { $months } maanden geleden nagekeken. Misschien klopt het niet meer.
    }
fresh-never = Nog niet nagekeken. Misschien klopt het niet.
