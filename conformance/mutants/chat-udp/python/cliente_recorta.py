"""Recorta los textos largos."""

from cliente_correcto import ClienteCorrecto, correr


class Recorta(ClienteCorrecto):
    def preparar(self, texto):
        return texto.encode()[:1400]


correr(Recorta)
