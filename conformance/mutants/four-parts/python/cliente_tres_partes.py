"""Envía tres partes: la tercera y la cuarta van juntas."""
from cliente_correcto import ClienteCorrecto, correr


class TresPartes(ClienteCorrecto):
    def dividir(self, contenido):
        primera, segunda, tercera, cuarta = super().dividir(contenido)
        return [primera, segunda, tercera + cuarta]


correr(TresPartes)
