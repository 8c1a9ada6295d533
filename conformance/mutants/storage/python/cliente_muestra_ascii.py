"""Muestra los nombres sin sus tildes."""
from cliente_correcto import ClienteCorrecto, correr


class ClienteMuestraAscii(ClienteCorrecto):
    def mostrar(self, nombres):
        print(ascii(nombres))


correr(ClienteMuestraAscii)
