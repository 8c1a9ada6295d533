"""Contesta que sí sin preguntar a nadie."""
from cliente_correcto import ClienteCorrecto, correr


class NoPregunta(ClienteCorrecto):
    def quiere_sobrescribir(self):
        return True


correr(NoPregunta)
