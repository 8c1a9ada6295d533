"""Crea el fichero antes de saber si el servidor lo tiene."""
from cliente_correcto import ClienteCorrecto, correr


class CreaAntes(ClienteCorrecto):
    def antes_de_pedir(self, nombre):
        self.guardar(nombre, b"")


correr(CreaAntes)
