"""Si no hay respuesta, termina con una traza."""
import sys

from cliente_base import Cliente


class Equivocado(Cliente):
    def recibir(self):
        return self.texto(int(self.linea()))


Equivocado(sys.argv[1], int(sys.argv[2])).conversar()
