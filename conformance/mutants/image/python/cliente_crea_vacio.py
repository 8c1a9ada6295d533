"""Crea el archivo antes de saber si la imagen existe."""
from cliente_base import Cliente, correr


class Equivocado(Cliente):
    def enviar(self, nombre):
        open(nombre, "wb").close()
        super().enviar(nombre)


correr(Equivocado)
