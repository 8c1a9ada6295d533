"""Escribe el largo en dos bytes."""
from cliente_correcto import ClienteCorrecto, correr


class LargoEnDosBytes(ClienteCorrecto):
    def empaquetar(self, cuerpo):
        return len(cuerpo).to_bytes(2, "little") + cuerpo


correr(LargoEnDosBytes)
