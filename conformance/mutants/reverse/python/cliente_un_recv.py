"""Lee la respuesta con un solo recv."""
from cliente_base import Cliente, correr


class Equivocado(Cliente):
    def recibir(self):
        linea, _, texto = self.mas().partition(b"\n")
        if not linea.isdigit():
            raise ValueError(linea.decode(errors="replace"))
        return texto


correr(Equivocado)
