"""Cliente del protocolo en el que cada mensaje lleva delante su longitud en 4 bytes.

Uso: python3 cliente_longitud.py [host] [puerto]
"""
import os
import socket
import struct
import sys


class Mensajes:
    def __init__(self, sck):
        self.sck = sck

    def enviar(self, datos):
        self.sck.sendall(struct.pack(">I", len(datos)))
        for i in range(0, len(datos), 65536):
            self.sck.sendall(datos[i:i + 65536])

    def recibir(self):
        (longitud,) = struct.unpack(">I", self.exacto(4))
        if longitud > 4096:
            raise ConnectionError("el servidor anunció un texto demasiado largo")
        return self.exacto(longitud).decode(errors="replace")

    def exacto(self, cuantos):
        datos = b""
        while len(datos) < cuantos:
            mas = self.sck.recv(cuantos - len(datos))
            if not mas:
                raise ConnectionError("el servidor cerró la conexión")
            datos += mas
        return datos


def subir(mensajes, nombre):
    with open(nombre, "rb") as fichero:
        contenido = fichero.read()
    mensajes.enviar(nombre.encode())
    respuesta = mensajes.recibir()
    if respuesta == "existe":
        decision = ""
        while decision not in ("si", "sí", "s", "no", "n"):
            decision = input("Ya existe en el servidor. ¿Sobrescribir? (si/no): ").strip().lower()
        if decision in ("no", "n"):
            mensajes.enviar(b"no")
            print("Cancelado.")
            return
        mensajes.enviar(b"si")
    elif respuesta != "si":
        sys.exit(f"El servidor contestó: {respuesta}")
    mensajes.enviar(contenido)
    respuesta = mensajes.recibir()
    if respuesta != "recibido":
        sys.exit(f"El servidor contestó: {respuesta}")
    os.remove(nombre)
    print("El servidor lo recibió; se borró la copia local.")


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50002
    try:
        sck = socket.create_connection((HOST, PORT), timeout=25)
    except OSError as error:
        sys.exit(f"No se pudo conectar con {HOST}:{PORT}: {error}")
    with sck:
        try:
            subir(Mensajes(sck), input("Nombre del fichero: "))
        except EOFError:
            print("\nNo se envía nada.")
        except OSError as error:
            sys.exit(f"No se pudo enviar: {error}")
        except KeyboardInterrupt:
            print("Hasta luego")
