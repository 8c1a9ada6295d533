"""Solo conoce las cinco extensiones más comunes."""
from cliente_correcto import ClienteCorrecto, correr


class CincoExtensiones(ClienteCorrecto):
    extensiones = (".jpg", ".png", ".pdf", ".mp3", ".mp4")


correr(CincoExtensiones)
