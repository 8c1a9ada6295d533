"""Toma lo que da un recv por la primera línea."""
from cliente_correcto import ClienteCorrecto, correr


class LineaUnRecv(ClienteCorrecto):
    def recibir_linea(self):
        linea, _, self.resto = self.recibir().partition(b"\n")
        return linea.decode()


correr(LineaUnRecv)
