"""No dice nada cuando el servidor responde con un error."""
from cliente_correcto import ClienteCorrecto, correr


class CallaElError(ClienteCorrecto):
    def informar(self, linea):
        pass


correr(CallaElError)
