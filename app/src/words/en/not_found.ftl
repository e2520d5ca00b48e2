# What is not there.

not-found-title = This page is not there
