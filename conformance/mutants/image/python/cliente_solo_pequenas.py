"""Guarda solo los primeros 100.000 bytes."""
from cliente_base import Cliente, correr


class Equivocado(Cliente):
    def guardar(self, nombre, imagen):
        super().guardar(nombre, imagen[:100000])


correr(Equivocado)
