# While there is no tree yet.

no-tree-title = The tree is not here yet
no-tree-text = This is where you will find who helps with what. Until then { $municipality } will help you.
no-tree-help = Who can help you now?
