"""Termina con un error que nadie atrapa."""
from cliente_correcto import ClienteCorrecto, correr


class Traza(ClienteCorrecto):
    def salir(self):
        super().salir()
        raise ValueError("ya no hay nada que hacer")


correr(Traza)
