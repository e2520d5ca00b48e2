# Het bericht per e-mail: alleen dat er nieuws is. Er staat niet in wat het is, en geen geheime link.

mail-subject = Nieuws van Buurtboom
mail-news = Er is nieuws voor u.
mail-look = Kijk op uw eigen pagina: { $address }
mail-other-device = Hebt u een andere telefoon of computer? Gebruik dan de link die u bewaarde.
mail-stop = Wilt u geen berichten meer? Kies op uw pagina “{ $button }”.
mail-mistake = Kent u Buurtboom niet? Dan vulde iemand uw adres in. U hoeft niets te doen. Het houdt vanzelf op.
