"""Crea el archivo antes de saber si vendrá."""
from cliente_correcto import ClienteCorrecto, correr


class ClienteCreaIgual(ClienteCorrecto):
    def avisar(self, nombre):
        self.guardar(nombre, b"")
        super().avisar(nombre)


correr(ClienteCreaIgual)
