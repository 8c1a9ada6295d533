"""Pierde lo que llega junto con la línea del tamaño."""
from cliente_base import Cliente, correr


class Equivocado(Cliente):
    def linea(self):
        linea = super().linea()
        self.recibido = b""
        return linea


correr(Equivocado)
