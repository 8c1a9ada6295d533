"""La cola termina cuando recibe un ERROR."""
import sys

from cliente_correcto import ClienteCorrecto, correr


class MuereConError(ClienteCorrecto):
    def rechazada(self, linea):
        super().rechazada(linea)
        sys.exit()


correr(MuereConError)
