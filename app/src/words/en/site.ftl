# Buurtboom in English: plain words, short sentences.

site-name = Buurtboom
skip-to-text = Skip to the text
