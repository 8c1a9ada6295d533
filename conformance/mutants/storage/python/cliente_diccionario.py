"""Envía un diccionario y no un Mensaje."""
import pickle

from cliente_correcto import ClienteCorrecto, correr


class ClienteDiccionario(ClienteCorrecto):
    def serializar(self, mensaje):
        return pickle.dumps(mensaje.__dict__)


correr(ClienteDiccionario)
