"""Un servidor de almacenamiento correcto, con hilos. Los demás cambian cómo se lee un pickle."""
import io
import os
import pickle
import socket
import sys
import threading

CARPETA = "archivos"
LARGO_MAXIMO = 64 * 1024 * 1024


class Mensaje:
    def __init__(self, operacion=None, data=None, estado=None):
        self.operacion = operacion
        self.data = data
        self.estado = estado


# La clase se llama __main__.Mensaje aunque este archivo sea importado por otro.
Mensaje.__module__ = "__main__"
sys.modules["__main__"].Mensaje = Mensaje


class LectorDeMensajes(pickle.Unpickler):
    def find_class(self, module, name):
        if (module, name) == ("__main__", "Mensaje"):
            return Mensaje
        raise pickle.UnpicklingError(f"no se acepta {module}.{name}")


def leer_pickle(cuerpo):
    return LectorDeMensajes(io.BytesIO(cuerpo)).load()


def recibir_bytes(cliente, cantidad):
    datos = bytearray()
    while len(datos) < cantidad:
        trozo = cliente.recv(min(65536, cantidad - len(datos)))
        if not trozo:
            raise ConnectionError
        datos += trozo
    return bytes(datos)


def respuesta_a(mensaje):
    if mensaje.operacion == "listar":
        return Mensaje(data=os.listdir(CARPETA), estado="ok")
    if mensaje.operacion == "descargar" and mensaje.data in os.listdir(CARPETA):
        with open(os.path.join(CARPETA, mensaje.data), "rb") as archivo:
            return Mensaje(data=archivo.read(), estado="ok")
    return Mensaje(estado="error")


def conversar(cliente, leer):
    with cliente:
        try:
            while True:
                largo = int.from_bytes(recibir_bytes(cliente, 4), "big")
                if largo > LARGO_MAXIMO:
                    return
                cuerpo = pickle.dumps(respuesta_a(leer(recibir_bytes(cliente, largo))))
                cliente.sendall(len(cuerpo).to_bytes(4, "big") + cuerpo)
        except Exception:
            return


def servir(leer=leer_pickle):
    servidor = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    servidor.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    servidor.bind((sys.argv[1], int(sys.argv[2])))
    servidor.listen(128)
    while True:
        cliente, _ = servidor.accept()
        threading.Thread(target=conversar, args=(cliente, leer), daemon=True).start()


if __name__ == "__main__":
    servir()
