"""Borra el fichero al terminar, pase lo que pase."""
import os

from cliente_correcto import ClienteCorrecto, correr


class BorraSiempre(ClienteCorrecto):
    def subir(self, nombre):
        codigo = super().subir(nombre)
        if os.path.exists(nombre):
            self.borrar(nombre)
        return codigo


correr(BorraSiempre)
