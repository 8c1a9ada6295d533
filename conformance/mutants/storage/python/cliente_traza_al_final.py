"""Termina con un traceback cuando el servidor se va."""
from cliente_correcto import ClienteCorrecto, correr


class ClienteTrazaAlFinal(ClienteCorrecto):
    def perder(self, error):
        raise error


correr(ClienteTrazaAlFinal)
