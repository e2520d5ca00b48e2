# Buurtboom in het Nederlands, niveau B1: korte zinnen, gewone woorden, "u".

site-name = Buurtboom
skip-to-text = Naar de tekst
