"""Envía UNIRSE una sola vez."""

from cliente_correcto import ClienteCorrecto, correr


class SeUneUnaVez(ClienteCorrecto):
    def unirse(self):
        self.enviar(b"UNIRSE")


correr(SeUneUnaVez)
