"""Sigue cuando la otra persona se fue."""

from cliente_correcto import ClienteCorrecto, correr


class SeQueda(ClienteCorrecto):
    def fin(self):
        print("La conversación terminó.", flush=True)


correr(SeQueda)
