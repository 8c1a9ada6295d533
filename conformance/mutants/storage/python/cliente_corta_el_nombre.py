"""Pide solo la primera palabra del nombre."""
from cliente_correcto import ClienteCorrecto, correr


class ClienteCortaElNombre(ClienteCorrecto):
    def descargar(self, nombre):
        super().descargar(nombre.split()[0])


correr(ClienteCortaElNombre)
