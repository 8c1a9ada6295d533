"""Espera el saludo sin haber dicho nada."""
from cliente_correcto import ClienteCorrecto, correr


class Espera(ClienteCorrecto):
    def empezar(self):
        self.udp.bind(("0.0.0.0", 0))


correr(Espera)
