"""No muestra lo que llega."""
from cliente_correcto import ClienteCorrecto, correr


class Mudo(ClienteCorrecto):
    def mostrar(self, texto):
        pass


correr(Mudo)
