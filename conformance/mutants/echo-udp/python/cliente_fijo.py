"""Envía siempre lo mismo."""
from cliente_correcto import ClienteCorrecto, correr


class Fijo(ClienteCorrecto):
    def enviar(self, texto):
        super().enviar("buenos días")


correr(Fijo)
