"""Muestra solo la primera palabra."""

from cliente_correcto import ClienteCorrecto, correr


class PrimeraPalabra(ClienteCorrecto):
    def mostrar(self, texto):
        super().mostrar(texto.split(" ")[0])


correr(PrimeraPalabra)
