"""Deja el archivo incompleto con su nombre."""
from cliente_correcto import ClienteCorrecto, correr


class DejaParcial(ClienteCorrecto):
    def recibir(self, s, tamano, resto, ruta):
        open(ruta, "wb").close()
        super().recibir(s, tamano, resto, ruta)


correr(DejaParcial)
