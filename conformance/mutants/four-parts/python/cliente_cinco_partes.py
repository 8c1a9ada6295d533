"""Envía cinco partes."""
from cliente_correcto import ClienteCorrecto, correr


class CincoPartes(ClienteCorrecto):
    def dividir(self, contenido):
        quinto = len(contenido) // 5
        cortes = [0, quinto, 2 * quinto, 3 * quinto, 4 * quinto, len(contenido)]
        return [contenido[desde:hasta] for desde, hasta in zip(cortes, cortes[1:])]


correr(CincoPartes)
