"""Recibe 1024 bytes de cada datagrama y pierde el resto."""
from cliente_correcto import ClienteCorrecto, correr


class Recv1024(ClienteCorrecto):
    tamano = 1024


correr(Recv1024)
