# De startpagina.

start-document-title = Buurtboom: mensen en hulp in uw buurt
start-title = Er is altijd iemand in de buurt
start-lead = Buurtboom helpt u mensen te ontmoeten. U vindt hier ook wie u kan helpen. U hoeft zich niet aan te melden.
start-open-now = Nu open in { $area }
start-nothing-open = Er is nu niets open. Kijk op de kaart wanneer het weer open is.
start-no-spots = Wij kennen hier nog geen plekken.
start-all-spots =
    { $count ->
        [one] Bekijk { $count } plek op de kaart
       *[other] Alle { $count } plekken op de kaart
    }
start-talk-title = Liever praten?
start-talk-text = Bel de gemeente, of loop binnen bij een plek in de buurt. U hoeft niet te weten bij wie u moet zijn.
start-talk-button = Wie kan mij helpen?
