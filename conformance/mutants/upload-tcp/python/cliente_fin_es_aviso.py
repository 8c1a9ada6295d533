"""Toma el final de la conexión por el aviso de recepción."""
import os

from cliente_correcto import ClienteCorrecto, correr


class FinEsAviso(ClienteCorrecto):
    def terminar(self, nombre, aviso):
        os.remove(nombre)
        print("Enviado", aviso)


correr(FinEsAviso)
