# Wat er niet is.

not-found-title = Deze pagina is er niet
not-found-lead = Misschien is de plek verhuisd of klopt het adres niet. Dit kunt u wel doen.
