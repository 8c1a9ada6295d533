"""No dice que la descarga se cortó."""
from cliente_correcto import Cortada, ClienteCorrecto, correr


class CallaElCorte(ClienteCorrecto):
    def contar_fracaso(self, video, error):
        if not isinstance(error, Cortada):
            super().contar_fracaso(video, error)


correr(CallaElCorte)
