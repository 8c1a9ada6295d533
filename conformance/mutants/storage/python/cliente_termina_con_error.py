"""Termina cuando la respuesta es un error."""
import sys

from cliente_correcto import ClienteCorrecto, correr


class ClienteTerminaConError(ClienteCorrecto):
    def avisar(self, nombre):
        sys.exit("Error.")


correr(ClienteTerminaConError)
