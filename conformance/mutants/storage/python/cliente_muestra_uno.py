"""Muestra solo el primer nombre."""
from cliente_correcto import ClienteCorrecto, correr


class ClienteMuestraUno(ClienteCorrecto):
    def mostrar(self, nombres):
        super().mostrar(nombres[:1])


correr(ClienteMuestraUno)
