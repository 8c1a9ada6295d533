"""Termina sin avisar."""

from cliente_correcto import ClienteCorrecto, correr


class Callado(ClienteCorrecto):
    def despedirse(self):
        pass


correr(Callado)
