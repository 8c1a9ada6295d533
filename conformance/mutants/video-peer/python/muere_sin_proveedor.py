"""La cola termina cuando no logra conectarse."""
import sys

from cliente_correcto import ClienteCorrecto, correr


class MuereSinProveedor(ClienteCorrecto):
    def contar_fracaso(self, video, error):
        super().contar_fracaso(video, error)
        if isinstance(error, ConnectionRefusedError):
            sys.exit()


correr(MuereSinProveedor)
