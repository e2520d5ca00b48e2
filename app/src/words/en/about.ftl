# About Buurtboom.

about-title = About Buurtboom
about-lead = Buurtboom shows where you can meet people near you. And who can help you.
about-description = What Buurtboom is, where its records come from and who may use it.
about-what = What it is
about-what-text = Every place on the map is a place where you are welcome. You read what you can do there and when it is open. You do not have to sign up. It costs nothing.
about-records = Where the records come from
about-records-spots = Every place says who checked its record, and when. Was that long ago? Then we tell you so. Do we not know when a place is open? Then it says: call first.
about-records-areas = The borders of districts and neighbourhoods, and the figures, come from CBS and Kadaster. Every figure has its year.
about-records-wrong = Is something wrong? Tell us on the page of the place, at “Is something wrong?”.
about-open = For every municipality
about-open-text = Buurtboom is open source. Every municipality may use it, read it and improve it. The licence is EUPL-1.2.
