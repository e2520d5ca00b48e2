# Wie u nu kan helpen.

help-title = Wie kan u helpen?
help-lead = Bel iemand, of loop ergens binnen. U hoeft niet te weten bij wie u moet zijn.
help-description = Wie u kan helpen in uw gemeente, en hoe u die bereikt.
help-now = Kan het niet wachten?
help-112 = Is er gevaar? Telt elke seconde? Bel 112.
help-113 = Denkt u aan zelfmoord? Praten helpt. Bel 113, dag en nacht. Of bel gratis { $phone }.
help-spots = Loop ergens binnen
help-spots-text = Op deze plekken is een gastheer of gastvrouw. Die luistert naar u en denkt met u mee.
help-spots-all = Alle plekken op de kaart
help-municipality = Bel uw gemeente
help-municipality-text = Bel { $municipality } als u niet weet wie u kan helpen. Zeg waar het over gaat. Vraag wie er in uw wijk werkt.
help-municipality-find = Het nummer staat op de website van uw gemeente.
help-doctor = Bel uw huisarts
help-doctor-text = Voelt u zich niet goed? Of bent u al lang somber? Bel uw eigen huisarts. Het nummer vindt u bij de praktijk waar u bent ingeschreven.
help-doctor-closed = Is de praktijk dicht en kan het niet wachten? Bel het nummer van uw huisarts toch. U hoort dan wie u kunt bellen.
