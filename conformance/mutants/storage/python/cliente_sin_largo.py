"""Envía el pickle sin su largo."""
from cliente_correcto import ClienteCorrecto, correr


class ClienteSinLargo(ClienteCorrecto):
    def empaquetar(self, cuerpo):
        return cuerpo


correr(ClienteSinLargo)
