"""No envía «cerrar» al cerrarse la ventana."""
from cliente_correcto import ClienteCorrecto, correr


class NoSeDespide(ClienteCorrecto):
    def obedecer(self, mensaje):
        if mensaje["comando"] != "cerrar":
            super().obedecer(mensaje)


correr(NoSeDespide)
