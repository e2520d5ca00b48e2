# The booklet of a wijk, for printing.

guide-title = A little support
guide-of = Guide for { $name }
guide-description = A booklet to print: who can help you in { $name }, and where you meet people.
guide-how = Print this booklet on A4, double-sided, bound on the short edge. Fold the sheets in half.
guide-how-link = The same as an ordinary page
guide-example = This is an example. Names, times and numbers are invented.
guide-for = For who lives here, and for who passes on a packet of seeds.
guide-made = Made on { $date }
guide-person = Your contact person
guide-person-text = For every question, big or small. You need not know who to ask.
guide-when = When
guide-where = Where
guide-call = Call
guide-speaks = Languages
guide-reply =
    { $days ->
        [one] You hear back within 1 working day.
       *[other] You hear back within { $days } working days.
    }
guide-stand-in = Is { $name } away? Then { $other } helps you.
guide-walk = Rather not alone? { $name } walks along the first time.
guide-no-number = Just walk in.
guide-spots = Places to meet
guide-spots-more = More places
guide-spots-text = Do walk in. When in doubt, call first.
guide-branches = What is it about?
guide-branches-more = More subjects
guide-branches-text = Always begin with your contact person. If that does not work out, this is the next step.
guide-branches-rest = The page of your wijk has more subjects.
guide-next = Then
guide-always = Somebody is always here
guide-112 = Is there danger? Does every second count?
guide-doctor = Your doctor
guide-doctor-text = When you do not feel well. Also when you feel low. The number of your practice:
guide-notes = To remember
guide-appointment = My appointment
guide-with = With whom
guide-day = Day and time
guide-living = The newest version
guide-living-text = Scan this square with your phone. Or type the address.
guide-pass-on = Done reading? Pass this booklet on.
guide-none = There is no booklet for this wijk yet.
guide-none-text = No contact person is known for this wijk yet.
