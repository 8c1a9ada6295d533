"""Envía solo el primer megabyte."""
from cliente_correcto import ClienteCorrecto, correr


class UnMega(ClienteCorrecto):
    def leer(self, nombre):
        return super().leer(nombre)[:1024 * 1024]


correr(UnMega)
