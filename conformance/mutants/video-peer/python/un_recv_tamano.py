"""Lee el tamaño con un solo recv."""
from cliente_correcto import ClienteCorrecto, correr


class UnRecvTamano(ClienteCorrecto):
    def leer_linea(self, s):
        linea, _, resto = self.recv(s).partition(b"\n")
        return linea, resto


correr(UnRecvTamano)
