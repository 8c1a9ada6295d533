"""Envía las cuatro partes sin esperar cada confirmación."""
from cliente_correcto import ClienteCorrecto, correr


class SinEsperar(ClienteCorrecto):
    def enviar_partes(self, partes):
        for parte in partes:
            self.enviar(parte)
        for _ in partes:
            self.esperar()


correr(SinEsperar)
