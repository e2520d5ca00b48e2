# Zolang er nog geen boom is.

no-tree-title = De boom is er nog niet
no-tree-text = Hier komt te staan wie u waarmee helpt. Tot die tijd helpt { $municipality } u verder.
no-tree-help = Wie kan u nu helpen?
