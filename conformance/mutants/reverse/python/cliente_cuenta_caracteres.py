"""Anuncia caracteres, no bytes."""
from cliente_base import Cliente, correr


class Equivocado(Cliente):
    def tamano(self, contenido):
        return len(contenido.decode())


correr(Equivocado)
