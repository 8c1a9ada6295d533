"""Guarda solo lo que trae el primer recv."""
from cliente_correcto import ClienteCorrecto, correr


class UnRecv(ClienteCorrecto):
    def recibir_contenido(self, tamano):
        return (self.resto or self.recibir())[:tamano]


correr(UnRecv)
