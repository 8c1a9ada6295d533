"""Termina con un traceback cuando el servidor se va."""
from cliente_correcto import ClienteCorrecto, correr


class TrazaAlFinal(ClienteCorrecto):
    def terminar(self, error):
        raise error


correr(TrazaAlFinal)
