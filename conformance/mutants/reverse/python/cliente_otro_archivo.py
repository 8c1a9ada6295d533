"""Envía siempre el mismo archivo, se escriba lo que se escriba."""
from cliente_base import Cliente, correr


class Equivocado(Cliente):
    def leer(self, nombre):
        return super().leer("Adios.txt")


correr(Equivocado)
