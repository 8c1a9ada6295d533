"""Cuando el servidor se va, vuelve al menú sin decir nada."""
from cliente_correcto import ClienteCorrecto, correr


class ClienteCallaAlFinal(ClienteCorrecto):
    def perder(self, error):
        self.usar()


correr(ClienteCallaAlFinal)
