"""Muestra el primer tablero y no escucha más."""
from cliente_correcto import ClienteCorrecto, correr


class MuestraUno(ClienteCorrecto):
    def escuchar(self):
        self.atender(self.recibir())


correr(MuestraUno)
