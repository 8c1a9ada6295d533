"""Quita las tildes del nombre."""
from cliente_correcto import ClienteCorrecto, correr


class NombreAscii(ClienteCorrecto):
    def codificar(self, nombre):
        return nombre.encode("ascii", "ignore")


correr(NombreAscii)
