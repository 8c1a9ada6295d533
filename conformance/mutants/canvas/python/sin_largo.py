"""Envía el JSON sin su largo."""
from cliente_correcto import ClienteCorrecto, correr


class SinLargo(ClienteCorrecto):
    def empaquetar(self, cuerpo):
        return cuerpo


correr(SinLargo)
