"""Lee el largo en orden little endian."""
from cliente_correcto import ClienteCorrecto, correr


class ClienteLeeLittleEndian(ClienteCorrecto):
    def recibir_largo(self):
        return int.from_bytes(self.recibir_exacto(4), "little")


correr(ClienteLeeLittleEndian)
