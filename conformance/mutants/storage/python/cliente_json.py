"""Envía JSON y no pickle."""
import json

from cliente_correcto import ClienteCorrecto, correr


class ClienteJson(ClienteCorrecto):
    def serializar(self, mensaje):
        return json.dumps(mensaje.__dict__).encode()


correr(ClienteJson)
