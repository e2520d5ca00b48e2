# Printing and reading aloud.

aloud-print = Print this
aloud-read = Read aloud
aloud-stop = Stop reading
