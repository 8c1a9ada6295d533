"""Borra su fichero aunque el servidor lo rechazó."""
import os

from cliente_correcto import ClienteCorrecto, correr


class BorraAlRechazo(ClienteCorrecto):
    def rechazado(self, nombre, respuesta):
        super().rechazado(nombre, respuesta)
        os.remove(nombre)


correr(BorraAlRechazo)
