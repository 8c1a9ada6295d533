"""Envía en ASCII."""
from cliente_correcto import ClienteCorrecto, correr


class Ascii(ClienteCorrecto):
    def enviar(self, texto):
        super().enviar(texto.encode("ascii", "replace").decode())


correr(Ascii)
