"""Toma cualquier confirmación por la del trozo que acaba de enviar."""
from cliente_correcto import ClienteCorrecto, correr


class CualquierAck(ClienteCorrecto):
    def es_ack(self, respuesta, numero):
        return respuesta.startswith(b"ACK ")


correr(CualquierAck)
