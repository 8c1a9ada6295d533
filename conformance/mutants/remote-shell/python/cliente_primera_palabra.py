"""Envía solo la primera palabra."""
from cliente_correcto import ClienteCorrecto, correr


class PrimeraPalabra(ClienteCorrecto):
    def enviar(self, comando):
        super().enviar(comando.split()[0])


correr(PrimeraPalabra)
