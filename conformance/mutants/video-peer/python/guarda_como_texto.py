"""Guarda el contenido como texto."""
from cliente_correcto import ClienteCorrecto, correr


class GuardaComoTexto(ClienteCorrecto):
    def guardar(self, ruta, contenido):
        super().guardar(ruta, contenido.decode(errors="replace").encode())


correr(GuardaComoTexto)
