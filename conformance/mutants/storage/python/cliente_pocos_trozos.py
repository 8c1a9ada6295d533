"""Junta a lo más diez trozos de una respuesta."""
from cliente_correcto import ClienteCorrecto, correr


class ClientePocosTrozos(ClienteCorrecto):
    def recibir_cuerpo(self, largo):
        datos = bytearray()
        for _ in range(10):
            datos += self.socket_cliente.recv(largo - len(datos))
            if len(datos) == largo:
                break
        return bytes(datos)


correr(ClientePocosTrozos)
