"""No muestra la respuesta."""
from cliente_correcto import ClienteCorrecto, correr


class NoMuestra(ClienteCorrecto):
    def mostrar(self, texto):
        super().mostrar("Llegó una respuesta.")


correr(NoMuestra)
