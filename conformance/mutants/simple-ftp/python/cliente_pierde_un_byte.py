"""Guarda el fichero sin su último byte."""
from cliente_correcto import ClienteCorrecto, correr


class PierdeUnByte(ClienteCorrecto):
    def guardar(self, nombre, contenido):
        super().guardar(nombre, contenido[:-1])


correr(PierdeUnByte)
