"""Envía sin esperar el turno."""

from cliente_correcto import ClienteCorrecto, correr


class SinTurnos(ClienteCorrecto):
    def esperar_turno(self):
        pass


correr(SinTurnos)
