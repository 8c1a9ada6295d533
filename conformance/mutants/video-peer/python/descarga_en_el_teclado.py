"""Descarga en el hilo que lee el teclado."""
from cliente_correcto import ClienteCorrecto, correr


class DescargaEnElTeclado(ClienteCorrecto):
    def pedir(self, descarga):
        self.intentar(descarga)


correr(DescargaEnElTeclado)
