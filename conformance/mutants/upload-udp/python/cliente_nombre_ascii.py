"""Quita del nombre lo que no es ASCII."""
from cliente_correcto import ClienteCorrecto, correr


class NombreAscii(ClienteCorrecto):
    def peticion(self, nombre, contenido):
        return super().peticion(nombre.encode("ascii", "ignore").decode(), contenido)


correr(NombreAscii)
