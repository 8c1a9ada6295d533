"""Usa el primer tablero de lo recibido y descarta el resto."""
from cliente_correcto import ClienteCorrecto, correr


class DescartaLoSiguiente(ClienteCorrecto):
    def atender(self, mensaje):
        self.socket_cliente.setblocking(False)
        try:
            while self.socket_cliente.recv(65536):
                pass
        except BlockingIOError:
            pass
        self.socket_cliente.setblocking(True)
        return super().atender(mensaje)


correr(DescartaLoSiguiente)
