"""Envía cuatro partes iguales y pierde el resto de la división."""
from cliente_correcto import ClienteCorrecto, correr


class PierdeElResto(ClienteCorrecto):
    def leer(self, ruta):
        contenido = super().leer(ruta)
        return contenido[:len(contenido) // 4 * 4]


correr(PierdeElResto)
