"""Servidor de imágenes con netstrings: cada mensaje es «largo:bytes,».

El cliente envía una netstring con el nombre; el servidor contesta con dos, el estado y la imagen (o el motivo).

Uso: python3 servidor.py [host] [puerto]
"""
import os
import socketserver
import sys


def leer_netstring(entrada):
    largo = b""
    while not largo.endswith(b":"):
        byte = entrada.read(1)
        if not byte or len(largo) > 9:
            raise ConnectionError("no llegó un largo")
        largo += byte
    datos = entrada.read(int(largo[:-1]))
    if entrada.read(1) != b",":
        raise ConnectionError("la netstring no termina en coma")
    return datos


def netstring(datos):
    return str(len(datos)).encode() + b":" + datos + b","


class Manejador(socketserver.StreamRequestHandler):
    def handle(self):
        try:
            nombre = leer_netstring(self.rfile).decode("utf-8")
            self.wfile.write(self.respuesta(nombre))
        except (OSError, ValueError) as error:
            print("Cliente perdido:", error, flush=True)

    def respuesta(self, nombre):
        if os.path.basename(nombre) != nombre or not nombre.lower().endswith(".jpg") or not os.path.isfile(nombre):
            return netstring(b"error") + netstring("la imagen no existe".encode("utf-8"))
        with open(nombre, "rb") as archivo:
            imagen = archivo.read()
        print("Enviando", nombre, len(imagen), flush=True)
        return netstring(b"ok") + netstring(imagen)


class Servidor(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 9000
    with Servidor((HOST, PUERTO), Manejador) as servidor:
        print(f"Sirviendo imágenes en {HOST}:{PUERTO}", flush=True)
        try:
            servidor.serve_forever()
        except KeyboardInterrupt:
            print("Fin")
