"""Tira lo que llegó junto con la primera línea."""
from cliente_correcto import ClienteCorrecto, correr


class TiraElResto(ClienteCorrecto):
    def recibir_linea(self):
        linea = super().recibir_linea()
        self.resto = b""
        return linea


correr(TiraElResto)
