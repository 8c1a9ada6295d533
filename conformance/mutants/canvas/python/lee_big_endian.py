"""Lee el largo en orden big endian."""
from cliente_correcto import ClienteCorrecto, correr


class LeeBigEndian(ClienteCorrecto):
    def recibir_largo(self):
        return int.from_bytes(self.recibir_exacto(5), "big")


correr(LeeBigEndian)
