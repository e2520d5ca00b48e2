# The words for the closed lists of the tree: costs, sorts of parties, sorts of roots.

## Costs, without an amount
leaf-cost-free = Free
leaf-cost-local-price = A small price
leaf-cost-contribution = Own contribution under the Wmo
leaf-cost-excess = The excess of your health insurance
leaf-cost-income = Depends on your income
leaf-cost-distance = Depends on how far you travel
leaf-cost-fee = You pay a fee to the government
leaf-cost-differs = What it costs differs

## Sort of party
party-municipality = The municipality
party-welfare = Welfare work
party-volunteers = Volunteers
party-housing = Housing association
party-care = Care
party-learning = School or library
party-national = For the whole country
party-court = The court
party-employer = Your employer

## Sort of root, short enough for the drawing
root-neighbours = Neighbours
root-volunteers = Volunteers
root-initiatives = Local ideas
root-clubs = Clubs
