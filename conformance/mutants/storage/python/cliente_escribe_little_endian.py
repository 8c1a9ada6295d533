"""Escribe el largo en orden little endian."""
from cliente_correcto import ClienteCorrecto, correr


class ClienteEscribeLittleEndian(ClienteCorrecto):
    def empaquetar(self, cuerpo):
        return len(cuerpo).to_bytes(4, "little") + cuerpo


correr(ClienteEscribeLittleEndian)
