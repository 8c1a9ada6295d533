"""Guarda donde diga el nombre."""
import os

from cliente_correcto import RECIBIDOS, ClienteCorrecto, correr


class NombreFuera(ClienteCorrecto):
    def ruta(self, video):
        return os.path.join(RECIBIDOS, video)


correr(NombreFuera)
