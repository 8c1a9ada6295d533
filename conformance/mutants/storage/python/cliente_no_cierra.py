"""Al salir no cierra el socket."""
import threading

from cliente_correcto import ClienteCorrecto, correr


class ClienteNoCierra(ClienteCorrecto):
    def salir(self):
        print("Hasta luego.")
        threading.Event().wait()


correr(ClienteNoCierra)
