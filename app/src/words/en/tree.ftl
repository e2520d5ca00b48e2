# The tree: the drawing, and the same tree as a list.

tree-title = The tree of your neighbourhood
tree-title-of = The tree of { $district }
tree-description = Which help there is, who is responsible, and with whom you begin.
tree-lead = Every branch is about a part of life. Every leaf is help. The roots are your neighbours. Press a branch.
tree-question = What is it about?
tree-as-list = I prefer a list
tree-drawing = The tree as a drawing
tree-list = The same tree as a list

## Search
help-search-label = Search for help in your own words
help-search-button = Search

## Trunk
tree-trunk = Trunk: who is there for you
tree-person = Your contact person
tree-begin-with = Begin with { $name }
tree-person-of = { $name }, your contact person in { $district }
tree-person-unknown = Every neighbourhood has a trusted face. Choose yours to see who.
tree-spots =
    { $count ->
        [0] All places nearby
        [one] { $count } meeting spot
       *[other] { $count } meeting spots
    }
tree-spots-open =
    { $open ->
        [0] Nothing is open now.
        [one] { $open } is open now.
       *[other] { $open } are open now.
    }

## Branches
tree-branches = Branches and leaves: what it is about
tree-leaves =
    { $count ->
        [one] { $count } leaf
       *[other] { $count } leaves
    }
tree-all-about = Everything about

## Roots
tree-roots = Roots: people near you
tree-root-at = At { $spot }

## More
tree-unsafe = Is it not safe at home?
tree-help-now = Who can help you now?
tree-back = Back to the tree
