"""Cuando el largo es múltiplo de 128, espera un trozo más."""
from cliente_correcto import ClienteCorrecto, correr


class EsperaDeMas(ClienteCorrecto):
    def recibir_cuerpo(self, largo):
        cuerpo = super().recibir_cuerpo(largo)
        return cuerpo + self.socket_cliente.recv(128) if largo % 128 == 0 else cuerpo


correr(EsperaDeMas)
