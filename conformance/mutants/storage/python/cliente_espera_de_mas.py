"""Cuando el largo es múltiplo de 1.024, espera un trozo más."""
from cliente_correcto import ClienteCorrecto, correr


class ClienteEsperaDeMas(ClienteCorrecto):
    def recibir_cuerpo(self, largo):
        cuerpo = super().recibir_cuerpo(largo)
        return cuerpo + self.socket_cliente.recv(1024) if largo % 1024 == 0 else cuerpo


correr(ClienteEsperaDeMas)
