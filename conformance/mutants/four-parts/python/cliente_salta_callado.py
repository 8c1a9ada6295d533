"""Se salta sin decirlo un archivo que no se puede leer."""
from cliente_correcto import ClienteCorrecto, correr


class SaltaCallado(ClienteCorrecto):
    def informar(self, ruta, error):
        pass


correr(SaltaCallado)
