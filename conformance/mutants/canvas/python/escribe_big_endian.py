"""Escribe el largo en orden big endian."""
from cliente_correcto import ClienteCorrecto, correr


class EscribeBigEndian(ClienteCorrecto):
    def empaquetar(self, cuerpo):
        return len(cuerpo).to_bytes(5, "big") + cuerpo


correr(EscribeBigEndian)
