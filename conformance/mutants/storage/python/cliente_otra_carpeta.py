"""Guarda lo descargado en su propia carpeta."""
from cliente_correcto import ClienteCorrecto, correr


class ClienteOtraCarpeta(ClienteCorrecto):
    def carpeta(self):
        return "."


correr(ClienteOtraCarpeta)
