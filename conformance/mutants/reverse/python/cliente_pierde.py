"""Pierde lo que llega junto con la línea del tamaño."""
from cliente_base import Cliente, correr


class Equivocado(Cliente):
    def recibir(self):
        linea = self.linea()
        if not linea.isdigit():
            raise ValueError(f"el servidor contestó {linea}")
        self.recibido = b""
        return self.texto(int(linea))


correr(Equivocado)
