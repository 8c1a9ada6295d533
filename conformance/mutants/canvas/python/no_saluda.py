"""No envía «nuevo» al comenzar."""
from cliente_correcto import ClienteCorrecto, correr


class NoSaluda(ClienteCorrecto):
    def obedecer(self, mensaje):
        if mensaje["comando"] != "nuevo":
            super().obedecer(mensaje)


correr(NoSaluda)
