# Wat er niet is.

not-found-title = Deze pagina is er niet
