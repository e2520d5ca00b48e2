# Times, days and open or closed, in words.

## The clock. Dutch counts hours up to 24 ($hour), English up to 12 ($twelve). $minute always has two digits.
clock-morning = { $twelve }:{ $minute } am
clock-morning-whole = { $twelve } am
clock-afternoon = { $twelve }:{ $minute } pm
clock-afternoon-whole = { $twelve } pm
clock-noon = noon
clock-midnight = midnight
time = { $clock }
time-span = { $from } to { $until }
time-all-day = all day

## Days and months
day-monday = Monday
day-tuesday = Tuesday
day-wednesday = Wednesday
day-thursday = Thursday
day-friday = Friday
day-saturday = Saturday
day-sunday = Sunday
month-january = January
month-february = February
month-march = March
month-april = April
month-may = May
month-june = June
month-july = July
month-august = August
month-september = September
month-october = October
month-november = November
month-december = December
date-day = { $day } { $month }
date-year = { $day } { $month } { $year }
date-weekday = { $weekday } { $date }
days-two = { $first } and { $last }
days-range = { $first } to { $last }

## When, in a sentence
when-this-morning = this morning
when-this-afternoon = this afternoon
when-this-evening = this evening
when-tomorrow = tomorrow
when-weekday = on { $weekday }
when-date = on { $date }

## Open or closed
status-open-until = Open until { $time }
status-open-until-day = Open until { $day }, { $time }
status-open-always = Open now
status-closed-opens = Closed now. Opens { $day } at { $time }
status-closed = Closed now. Please call first
status-closed-until = Closed until { $date }: { $reason }
status-closed-because = Closed now: { $reason }
status-closed-because-opens = Closed now: { $reason }. Opens { $day } at { $time }
status-by-appointment = Only by appointment
status-unknown = Please call first

## The week
week-title = Opening hours
week-closed = closed
week-span-appointment = { $times }, by appointment
week-span-call = { $times }, please call
week-with-note = { $text } ({ $note })
week-other = other hours, please call
week-line = { $days }: { $text }
week-by-appointment = only by appointment
week-coming = Different soon
week-public-holiday = public holiday
week-unknown = We do not know when this place is open. Please call first.
week-only-by-appointment = You can only come here by appointment. Please call first.
week-given = This is how we were told the hours: { $text }

## Checked
fresh-checked = Checked on { $date }
fresh-checked-by = Checked on { $date } by { $who }
fresh-old =
    { $months ->
        [one] Checked { $months } month ago. It may not be right any more.
       *[other] Checked { $months } months ago. It may not be right any more.
    }
fresh-never = Not checked yet. It may not be right.
