"""No revisa si la conexión terminó y gira en vacío."""
from cliente_correcto import ClienteCorrecto, correr


class ClienteGiraAlFinal(ClienteCorrecto):
    def recibir_exacto(self, cantidad):
        datos = bytearray()
        while len(datos) < cantidad:
            datos += self.socket_cliente.recv(min(65536, cantidad - len(datos)))
        return bytes(datos)


correr(ClienteGiraAlFinal)
