"""Guarda solo los primeros 100.000 bytes."""
from cliente_correcto import ClienteCorrecto, correr


class ClienteGuardaElComienzo(ClienteCorrecto):
    def guardar(self, nombre, datos):
        super().guardar(nombre, datos[:100_000])


correr(ClienteGuardaElComienzo)
