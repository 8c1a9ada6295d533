"""No dice nada cuando la respuesta es un error."""
from cliente_correcto import ClienteCorrecto, correr


class ClienteCallaElError(ClienteCorrecto):
    def avisar(self, nombre):
        pass


correr(ClienteCallaElError)
