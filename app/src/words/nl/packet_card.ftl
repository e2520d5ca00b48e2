# Het kaartje bij een zakje: om te laten zien of te printen.

card-title = Uw kaartje bij het zakje
card-lead = Laat dit zien als u het zakje geeft. Of print het, en geef het mee.
card-heading = Dit is voor u
card-text = Een zakje bloemzaadjes, van iemand uit de buurt.
card-questions = Om een praatje te beginnen
card-spots = Hier kunt u elkaar zien
card-spots-in = Dicht bij { $one } en { $other }
card-spots-near = Dicht bij { $one }
card-no-spots = Wij kennen hier nog geen plek. Kijk op de kaart.
card-no-district = Kies eerst uw wijk. Dan staan hier drie plekken.
card-guide = De gids van { $name }: wie helpt, en waar u mensen ontmoet
card-guide-qr = De gids van { $name } op uw telefoon
card-choose = Waar woont u allebei?
card-choose-text = Dan zoeken wij plekken die voor u allebei dichtbij zijn.
card-yours = Uw wijk
card-theirs = De wijk van de ander
card-unknown = Weet ik niet
card-choose-button = Zoek plekken
card-talked = Hebt u elkaar gesproken?
card-talked-text = Wij zetten er niets bij: geen naam, geen wijk en geen dag.
card-talked-button = Wij hebben elkaar gesproken
card-talked-done = Wat fijn dat u elkaar sprak
card-talked-kept = Dat is bewaard.
card-talked-done-text = Misschien komt u elkaar nu vaker tegen. Wij bewaren geen naam.
card-back = Terug naar het zakje

## Vragen over hier
ask-here-1 = Hoe lang woont u hier al?
ask-here-2 = Wat is uw fijnste plek in de buurt?
ask-here-3 = Waar haalt u het lekkerste brood?
ask-here-4 = Waar loopt u graag een rondje?
ask-here-5 = Wat moet iemand weten die hier nieuw is?
ask-here-6 = Welke winkel van vroeger mist u?

## Vragen over wat iemand graag doet
ask-like-1 = Wat doet u graag op een vrije dag?
ask-like-2 = Wat eet u het liefst als het koud is?
ask-like-3 = Van welke muziek wordt u vrolijk?
ask-like-4 = Wat kunt u goed met uw handen?
ask-like-5 = Houdt u meer van de ochtend of van de avond?
ask-like-6 = Wat wilt u nog wel eens leren?

## Vragen over bloemen en vroeger
ask-story-1 = Welke bloem vindt u het mooist?
ask-story-2 = Waar kunnen deze zaadjes groeien, denkt u?
ask-story-3 = Welk spel speelde u als kind op straat?
ask-story-4 = Wat rook thuis in de keuken het lekkerst?
ask-story-5 = Van wie leerde u iets wat u nog steeds doet?
ask-story-6 = Waar werd u deze week blij van?
