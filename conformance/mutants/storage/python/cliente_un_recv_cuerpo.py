"""Lee el cuerpo con un solo recv."""
from cliente_correcto import ClienteCorrecto, correr


class ClienteUnRecvCuerpo(ClienteCorrecto):
    def recibir_cuerpo(self, largo):
        return self.socket_cliente.recv(largo)


correr(ClienteUnRecvCuerpo)
