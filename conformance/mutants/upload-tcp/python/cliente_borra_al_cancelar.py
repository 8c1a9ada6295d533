"""Borra su fichero aunque la persona dijo que no."""
import os

from cliente_correcto import ClienteCorrecto, correr


class BorraAlCancelar(ClienteCorrecto):
    def cancelar(self, nombre):
        super().cancelar(nombre)
        os.remove(nombre)


correr(BorraAlCancelar)
