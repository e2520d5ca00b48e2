//! Coordinates of the Dutch grid (Rijksdriehoeksmeting, EPSG:28992), in metres.
