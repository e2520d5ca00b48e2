# The start page.

start-document-title = Buurtboom: people and help near you
start-title = There is always somebody nearby
start-lead = Buurtboom helps you to meet people. You also find out who can help you. You do not have to sign up.
start-open-now = Open now in { $area }
start-nothing-open = Nothing is open right now. See on the map when places open again.
start-no-spots = We do not know any places here yet.
start-all-spots =
    { $count ->
        [one] See { $count } place on the map
       *[other] All { $count } places on the map
    }
start-talk-title = Would you rather talk?
start-talk-text = Call the municipality, or walk into a place nearby. You do not need to know whom to ask for.
start-talk-button = Who can help me?
