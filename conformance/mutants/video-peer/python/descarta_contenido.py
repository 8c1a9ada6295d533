"""Descarta lo que llegó junto con el tamaño."""
from cliente_correcto import ClienteCorrecto, correr


class DescartaContenido(ClienteCorrecto):
    def leer_linea(self, s):
        linea, _ = super().leer_linea(s)
        return linea, b""


correr(DescartaContenido)
