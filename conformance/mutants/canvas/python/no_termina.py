"""Cuando se va el servidor, la ventana queda abierta para siempre."""
from cliente_correcto import ClienteCorrecto, correr


class NoTermina(ClienteCorrecto):
    def terminar(self):
        self.conectado = False


correr(NoTermina)
