"""Deja sin enviar el último archivo."""
from cliente_correcto import ClienteCorrecto, correr


class OlvidaElUltimo(ClienteCorrecto):
    def enviar_todos(self, rutas):
        super().enviar_todos(rutas[:-1])


correr(OlvidaElUltimo)
