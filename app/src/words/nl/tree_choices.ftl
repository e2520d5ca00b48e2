# De woorden bij de gesloten lijsten van de boom: kosten, soorten partijen, soorten wortels.

## Kosten, zonder bedrag
leaf-cost-free = Gratis
leaf-cost-local-price = Een kleine prijs
leaf-cost-contribution = Eigen bijdrage van de Wmo
leaf-cost-excess = Eigen risico van uw zorgverzekering
leaf-cost-income = Hangt af van uw inkomen
leaf-cost-distance = Hangt af van hoe ver u reist
leaf-cost-fee = U betaalt iets aan de overheid
leaf-cost-differs = Wat het kost verschilt

## Soort partij
party-municipality = De gemeente
party-welfare = Welzijnswerk
party-volunteers = Vrijwilligers
party-housing = Woningcorporatie
party-care = Zorg
party-learning = School of bibliotheek
party-national = Voor heel Nederland
party-court = De rechtbank
party-employer = Uw werkgever

## Soort wortel, kort genoeg voor de tekening
root-neighbours = Buren
root-volunteers = Vrijwilligers
root-initiatives = Buurtideeën
root-clubs = Verenigingen
