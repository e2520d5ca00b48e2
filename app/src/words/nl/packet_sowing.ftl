# Voor wie het zakje kreeg: bedanken, zaaien, en vertellen dat het bloeit.

sowing-title = Dit zakje is nu van u
sowing-lead = Zeg dank u wel tegen wie het gaf. Zaai daarna samen, of ieder voor zich.
sowing-tell = Is het zover?
sowing-tell-text = Dan ziet wie het zakje doorgaf dat het goed ging. Wij bewaren geen naam.
sowing-sown-button = Ik heb gezaaid
sowing-sown = Er is gezaaid. Nu is het wachten op groen.
sowing-bloom-button = Hij bloeit
sowing-bloom = Het bloeit. Daar wordt de buurt blij van.
sowing-pass-on = Liever doorgeven? Dat mag ook.
sowing-no-garden = Geen tuin of balkon?
sowing-no-garden-text = Zaai dan samen op een plek in de buurt.
sowing-no-garden-link = Bekijk plekken met een tuin
