"""Cree que un recv trae la imagen entera."""
from cliente_base import Cliente, correr


class Equivocado(Cliente):
    def bytes_de_imagen(self, cantidad):
        if not self.recibido:
            self.recibido = self.mas()
        return self.recibido[:cantidad]


correr(Equivocado)
