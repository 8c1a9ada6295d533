"""No muestra el avance."""
from cliente_correcto import ClienteCorrecto, correr


class SinAvance(ClienteCorrecto):
    def mostrar_avance(self, porcentaje):
        pass


correr(SinAvance)
