"""Pasa todo lo escrito a mayúsculas."""
from cliente_correcto import ClienteCorrecto, correr


class EnMayusculas(ClienteCorrecto):
    def enviar(self, linea):
        super().enviar(linea.upper())


correr(EnMayusculas)
