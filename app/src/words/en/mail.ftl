# The message by e-mail: only that there is news. It does not say what it is, and holds no secret link.

mail-subject = News from Buurtboom
mail-news = There is news for you.
mail-look = Look at your own page: { $address }
mail-other-device = Do you have another phone or computer? Then use the link that you kept.
mail-stop = No messages any more? Choose “{ $button }” on your page.
mail-mistake = Do you not know Buurtboom? Then somebody filled in your address. You need not do anything. It stops by itself.
