# The page of a host: who is coming.

host-title = Who is coming?
host-text = Here stands who comes for the first time, by the name that they chose here. You know them by their flower.
host-new =
    { $count ->
        [one] Somebody new is coming: please welcome them.
       *[other] { $count } new people are coming: please welcome them.
    }
host-with-flower = { $names }, with this flower: { $flower }
host-none = Nobody yet. Look again the evening before.
host-no-times = There is no moment in the coming two weeks.
host-private = This page is for you alone. Give the address to nobody else.
host-none-text = Perhaps you were given a new link. Ask whoever gave you this one.
