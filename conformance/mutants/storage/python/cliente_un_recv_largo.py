"""Lee el largo con un solo recv."""
from cliente_correcto import ClienteCorrecto, correr


class ClienteUnRecvLargo(ClienteCorrecto):
    def recibir_largo(self):
        largo = self.socket_cliente.recv(4)
        if not largo:
            raise ConnectionError("el servidor cerró")
        return int.from_bytes(largo, "big")


correr(ClienteUnRecvLargo)
