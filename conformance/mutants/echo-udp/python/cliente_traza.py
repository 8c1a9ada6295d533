"""No atrapa ningún error."""
from cliente_correcto import ClienteCorrecto, correr


class Traza(ClienteCorrecto):
    def correr(self):
        self.conversar()


correr(Traza)
