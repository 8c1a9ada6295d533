"""Pide la lista con otra palabra."""
from cliente_correcto import ClienteCorrecto, Mensaje, correr


class ClienteOtraOperacion(ClienteCorrecto):
    def listar(self):
        self.mostrar(self.preguntar(Mensaje("lista")).data or [])


correr(ClienteOtraOperacion)
