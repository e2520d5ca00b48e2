# Uw eigen pagina: hoe het staat met uw afspraak.

my-name = Hier heet u { $nickname }.

## Wij zoeken
my-looking = Wij zoeken iemand voor u
my-looking-text = Elke avond kijken wij wie er bij elkaar past. Kijk morgenavond weer op deze pagina.
my-looking-called-off = Deze keer gaat het niet door. Dat ligt niet aan u. Wij zoeken verder.
my-looking-now = Liever eerder gaan? Op veel plekken loopt u zo naar binnen.
my-looking-places = Bekijk de plekken

## Er is iemand
my-invited = Er is iemand
my-invited-table = Er is een plek aan tafel
my-time = { $day } om { $time }
my-host = ontvangt u en weet ervan.
my-with-one = U ontmoet één ander uit de buurt.
my-with-few = U zit met { $count } anderen aan tafel.
my-with-host = U schuift aan bij de tafel. Er zitten ook anderen.
my-shared-one = Dit doet u allebei graag:
my-shared-few = Dit doet u allemaal graag:
my-language-one = U spreekt allebei { $language }.
my-language-few = U spreekt allemaal { $language }.
my-question = Past dat?
my-yes = Ja, dat past
my-no = Nee, liever niet
my-no-fine = Nee is goed. Wij vertellen het aan niemand.
my-answer-by = U kunt antwoorden tot { $time }.

## U zei ja
my-waiting = U zei ja
my-waiting-text = Nu is het wachten op antwoord. Uiterlijk { $time } leest u hier of het doorgaat.
my-waiting-no = Toch liever niet

## De afspraak
my-agreed = De afspraak staat
my-agreed-one = U ontmoet { $nickname }.
my-agreed-few = U ontmoet { $nicknames }.
my-agreed-flower = Uw bloem: { $flower }
my-agreed-flower-text = Print deze bloem, of laat haar zien op uw telefoon. Zo herkent u elkaar.
my-agreed-calendar = Zet in mijn agenda
my-agreed-not = Kunt u toch niet? Zeg het hier. Wij vertellen niet waarom.
my-agreed-cancel = Ik kan toch niet

## Geweest
my-met = Fijn dat u ging
my-met-text = Wilt u nog eens iemand ontmoeten? Dan zoeken wij verder.
my-again = Zoek weer iemand

## Niet gelukt, gestopt
my-lapsed = Wij zoeken nu niet
my-lapsed-text = Wij hoorden een tijd niets van u. Dat geeft niet. Eén druk op de knop, en wij zoeken weer.
my-stopped = U bent gestopt
my-stopped-text = Wij zoeken niet verder. Wij vertellen het aan niemand. Later weer beginnen kan altijd.
my-until = Alles op deze pagina is weg op { $date }.

## Hierna
my-rest = Wat u verder kunt doen
my-messages = U krijgt een bericht als er nieuws is.
my-messages-stop = Stuur mij geen berichten meer
my-change = Verander wat u koos
my-stop = Stop met zoeken
my-erase = Wis alles nu
my-erase-question = Wilt u alles wissen?
my-erase-text = Dan is alles over u hier meteen weg. Ook deze pagina. Wij kunnen het niet terughalen.
my-erase-meeting = Had u een afspraak? Dan komt u niet. Wij vertellen niet waarom.
my-erase-yes = Ja, wis alles
my-erase-no = Nee, ga terug
my-erased = Alles is gewist
my-erased-text = Wij weten niets meer van u. U kunt altijd opnieuw beginnen.

## Niet fijn?
my-trouble = Is er iets niet fijn?
my-trouble-who = Over wie gaat het?
my-trouble-what = Wat was er?
my-block = Niet meer samen
my-block-text = Wij nodigen u nooit meer samen uit. De ander hoort dit niet.
my-report = Vertel het de gemeente
my-report-text = Kies dan ook wat er was. Er staat niet bij wie het vertelt.
my-trouble-now = Bent u niet veilig?
my-trouble-talk = Praat erover met iemand
error-no-reason = Kies wat er was
error-no-guest = Kies over wie het gaat

## Wat net gebeurde
said-no = Dat is goed. Wij vertellen het aan niemand. Wij zoeken verder.
said-blocked = Goed. Wij nodigen u niet meer samen uit.
said-reported = Dank u wel. De gemeente kijkt ernaar. U wordt niet meer samen uitgenodigd.
said-changed = Dit is bewaard.
said-no-messages = Goed. U krijgt geen berichten meer.
said-late = Er was net iets veranderd. Zo staat het nu.
said-agreed = De afspraak staat al. Kunt u toch niet? Zeg het dan hieronder.

## Uw link
my-link = Bewaar deze link
my-link-text = Met deze link komt u altijd terug op deze pagina. Print hem, of maak er een foto van. Deel hem met niemand.
my-link-qr = QR-code met het adres van uw pagina
my-link-once = Wij kunnen u de link niet opnieuw sturen. Op dit apparaat komt u ook zonder link terug.
my-link-only = Wij kunnen u de link niet opnieuw sturen.
my-forget = Vergeet deze pagina op dit apparaat
my-forget-text = Gebruiken anderen dit apparaat ook? Bewaar dan eerst de link.

## Er is niets meer
my-none = Deze pagina is er niet meer
my-none-text = Misschien is alles gewist, of klopt het adres niet helemaal. U kunt altijd opnieuw beginnen.
my-none-begin = Iemand ontmoeten

## In de agenda
my-calendar-title = Koffie in de buurt
my-calendar-text = Er wacht iemand op u. Uw bloem: { $flower }.
