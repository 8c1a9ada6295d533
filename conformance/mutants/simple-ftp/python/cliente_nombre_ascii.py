"""Pide el fichero sin las letras que no son ASCII."""
from cliente_correcto import ClienteCorrecto, correr


class NombreAscii(ClienteCorrecto):
    def codificar(self, nombre):
        return nombre.encode("ascii", errors="ignore")


correr(NombreAscii)
