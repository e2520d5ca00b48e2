# The words for the closed lists: sorts of places, what you do there, subjects, costs, languages.

## Sort of place
kind-community-centre = Community centre
kind-meeting-point = Meeting point
kind-living-room = Living room of the neighbourhood
kind-walk-in = Walk-in
kind-library = Library
kind-youth-club = Place for young people
kind-place-of-worship = Church, mosque or other house of prayer
kind-garden = Neighbourhood garden
kind-club-house = Club house
kind-other = Place to meet people

## What you can do there
act-ask-question = Ask a question
act-join-activity = Join in
act-bring-idea = Start something yourself
act-volunteer = Become a volunteer

## Subjects
theme-coffee = Coffee and a chat
theme-eating = Eating together
theme-moving = Moving
theme-making = Making and mending
theme-music = Music and singing
theme-green = Garden and nature
theme-games = Games
theme-youth = Children and young people
theme-informal-care = Caring for someone
theme-money = Money and paperwork
theme-language = Practising Dutch
theme-newcomers = New here
theme-digital = Computer and phone

## Other words with which people look for a subject, with commas between them. Not seen on a page.
theme-coffee-search = coffee, tea, chat, talk, meet, cosy, drop-in
theme-eating-search = eat, food, meal, lunch, dinner, breakfast, cook, cooking, soup, kitchen
theme-moving-search = move, walk, walking, sport, exercise, cycling, dance, yoga, swimming, billiards
theme-making-search = make, mend, repair, knitting, sewing, crafts, painting, drawing, clothes, wood
theme-music-search = music, singing, sing, choir, songs, instrument, band
theme-green-search = garden, gardening, vegetables, nature, plants, flowers, green, animals
theme-games-search = game, games, cards, bingo, chess, draughts, puzzle
theme-youth-search = youth, children, kids, teenagers, homework, gaming, playground, parents
theme-informal-care-search = carer, caring, informal care, dementia, memory, ill
theme-money-search = money, debt, debts, letters, papers, forms, benefits, tax, bills
theme-language-search = language, dutch, lesson, reading, writing, practice
theme-newcomers-search = new, newcomer, integration, refugee, moved
theme-digital-search = computer, phone, internet, tablet, laptop, mobile, digital

# Words that say nothing about a place, with commas between them. Not seen on a page.
search-filling = the, a, an, in, on, at, near, of, for, with, and, or, to, i, want, there, is, where
# Words that in a sentence about oneself say nothing about the help one looks for, beside those above. Not seen on a page.
search-sentence = am, are, was, be, been, have, has, had, my, me, we, our, us, you, your, he, she, it, its, they, their, that, this, these, if, but, then, so, also, still, very, often, always, can, cannot, could, must, may, should, will, would, get, getting, go, do, does, not, no, don’t, can’t, i’m, what, who, how, when, which, here, about, by, from, out, some, something, someone, any, please, look, looking, find, need

## Costs
cost-free = Free
cost-paid = Costs something
cost-unknown = We do not know what it costs. Please call first.

## Languages that people speak
spoken-nl = Dutch
spoken-li = Limburgish
spoken-en = English
spoken-de = German
spoken-fr = French
spoken-ar = Arabic
spoken-ber = Berber
spoken-bg = Bulgarian
spoken-es = Spanish
spoken-fa = Persian (Farsi)
spoken-it = Italian
spoken-ku = Kurdish
spoken-pap = Papiamento
spoken-pl = Polish
spoken-ps = Pashto
spoken-pt = Portuguese
spoken-ro = Romanian
spoken-ru = Russian
spoken-sl = Slovene
spoken-so = Somali
spoken-ti = Tigrinya
spoken-tr = Turkish
spoken-uk = Ukrainian
spoken-zh = Chinese
spoken-nsl = Sign language

## What is wrong
wrong-hours = The opening hours
wrong-contact = The telephone number or e-mail address
wrong-address = The address or the place on the map
wrong-activities = What you can do there
wrong-accessibility = Whether you can get in easily
wrong-gone = This place is not there any more
wrong-other = Something else

# The last part of a row: "English, Polish and Turkish".
list-and = { $first } and { $last }
