# The card of the contact person.

person-begin = Begin here
person-today = Today
person-of = Your contact person in { $district }
person-away = Today { $other } helps you. { $name } is away.
person-both-away = { $name } and { $other } are away today. Call { $municipality }, or ask to be called back.
person-here-until = Here now, until { $time }
person-here = Here now
person-back = Not here now. Back { $day } at { $time }
person-not-here = Not here now. Please call first
person-call-back = Ask to be called back
person-walk-along = Walk along with me
person-reply =
    { $days ->
        [one] { $name } calls you back within { $days } working day.
       *[other] { $name } calls you back within { $days } working days.
    }
person-stand-in = Is { $name } away? Then { $other } helps you.
person-more = More about { $name }
