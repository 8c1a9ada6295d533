"""Guarda los videos junto al programa."""
import os

from cliente_correcto import ClienteCorrecto, correr


class OtraCarpeta(ClienteCorrecto):
    def ruta(self, video):
        return os.path.basename(super().ruta(video))


correr(OtraCarpeta)
