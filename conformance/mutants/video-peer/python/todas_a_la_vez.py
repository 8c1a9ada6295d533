"""Inicia un hilo por descarga."""
import threading

from cliente_correcto import ClienteCorrecto, correr


class TodasALaVez(ClienteCorrecto):
    def pedir(self, descarga):
        threading.Thread(target=self.intentar, args=(descarga,), daemon=True).start()


correr(TodasALaVez)
