"""Envía el archivo entero de una vez."""
from cliente_correcto import ClienteCorrecto, correr


class Entero(ClienteCorrecto):
    def enviar_partes(self, partes):
        self.enviar(b"".join(partes))
        for _ in partes:
            self.esperar()


correr(Entero)
