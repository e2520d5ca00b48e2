# Printen en voorlezen.

aloud-print = Print dit
aloud-read = Lees voor
aloud-stop = Stop met lezen
