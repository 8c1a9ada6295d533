"""Se va sin avisar."""
from cliente_correcto import ClienteCorrecto, correr


class Callado(ClienteCorrecto):
    def salir(self):
        pass


correr(Callado)
