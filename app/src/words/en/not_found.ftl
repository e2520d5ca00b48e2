# What is not there.

not-found-title = This page is not there
not-found-lead = Perhaps the place has moved or the address is not right. This is what you can do.
