"""No mira si el archivo existe, y termina con una traza."""
import sys

from cliente_base import Cliente


class Equivocado(Cliente):
    def leer(self, nombre):
        with open(nombre, "rb") as archivo:
            return archivo.read()


try:
    Equivocado(sys.argv[1], int(sys.argv[2])).conversar()
except (ConnectionError, ValueError, EOFError) as error:
    sys.exit(f"Error: {error}")
