"""Abre los archivos en modo texto."""
from cliente_correcto import ClienteCorrecto, correr


class ModoTexto(ClienteCorrecto):
    def leer(self, ruta):
        with open(ruta, errors="replace") as archivo:
            return archivo.read().encode()


correr(ModoTexto)
