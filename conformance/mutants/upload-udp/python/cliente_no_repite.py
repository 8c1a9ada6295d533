"""Envía cada datagrama una sola vez."""
from cliente_correcto import ClienteCorrecto, correr


class NoRepite(ClienteCorrecto):
    espera = 3
    repeticiones = 0


correr(NoRepite)
