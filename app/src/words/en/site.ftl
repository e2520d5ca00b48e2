# What stands on every page. Buurtboom in English: plain words, short sentences.

site-name = Buurtboom
site-title = { $title } - Buurtboom
skip-to-text = Skip to the text

## On top
nav-top = Top
nav-bottom = Bottom
nav-menu = Menu
nav-meet = Meet people
nav-help = Find help
nav-packet = Packet of seeds
nav-about = About Buurtboom
nav-privacy = What we keep of you
nav-accessibility = For everybody to use

## Examples
sample-label = Example
sample-mark = Example.
sample-text = The people, places, times and numbers are invented.

## Doors
doors-title = What would you like to do?
door-meet-text = A place with coffee, close to home.
door-help-text = Who can help you, and how to reach them.
door-packet-text = A small present for somebody nearby.

## The ground: help under every page
ground-title = There is always somebody here
ground-district = Help in { $district }
ground-person = Your contact person
ground-person-in = Your contact person in { $district }
ground-municipality = Your municipality
ground-municipality-text = For every question, big or small.
ground-doctor = Your family doctor
ground-doctor-text = When you do not feel well. Also when you feel down.
ground-112 = Call 112
ground-112-text = When there is danger. When every second counts.
ground-113 = Call 113
ground-113-text = Do you think of suicide? Talking helps, day and night.
ground-113-free = Or call { $phone }, free of charge
ground-source = Map and figures: Source: CBS / Kadaster.

## Search
search-label = Search by name, street or what you want to do
search-button = Search

## Your district
choose-title = Choose your district
choose-text = Then you first see what is near you. We only remember your district.
choose-label = Your district
choose-all = All districts
choose-button = Choose
choose-unknown = I do not know my district
choose-this = This is my district
choose-chosen = You chose this district.
choose-forget = Forget my district

## The municipality
desk-call = Call { $phone }
desk-site = Website of the municipality
desk-your-municipality = your municipality
desk-municipality = the municipality of { $name }
