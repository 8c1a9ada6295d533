"""Usa el nombre solo hasta el primer espacio."""
from cliente_base import Cliente, correr


class Equivocado(Cliente):
    def pedir_nombre(self):
        return super().pedir_nombre().split()[0]


correr(Equivocado)
