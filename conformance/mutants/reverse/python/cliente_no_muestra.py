"""Ni muestra ni guarda el texto invertido."""
from cliente_base import Cliente, correr


class Equivocado(Cliente):
    def mostrar(self, invertido):
        print("Recibido archivo invertido", flush=True)


correr(Equivocado)
