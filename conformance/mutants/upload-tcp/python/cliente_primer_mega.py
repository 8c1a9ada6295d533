"""Envía a lo más el primer megabyte."""
from cliente_correcto import ClienteCorrecto, correr


class PrimerMega(ClienteCorrecto):
    def leer(self, nombre):
        return super().leer(nombre)[:1024 * 1024]


correr(PrimerMega)
