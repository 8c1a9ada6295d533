"""Cliente UDP con datagramas numerados: repite cada uno hasta que se lo contestan."""
import os
import socket
import struct
import sys

NOMBRE, SOBRESCRIBIR, DEJAR, BLOQUE, FIN = range(1, 6)
VALE, EXISTE, GUARDADO, ERROR = range(4)


class SinRespuesta(Exception):
    pass


class Canal:
    def __init__(self, direccion):
        self.sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.sock.connect(direccion)
        self.sock.settimeout(0.2)
        self.numero = 0

    def pedir(self, tipo, datos=b""):
        """Envía y espera la respuesta con el mismo número; hasta 25 intentos."""
        numero, self.numero = self.numero, self.numero + 1
        for _ in range(25):
            self.sock.send(struct.pack("!BI", tipo, numero) + datos)
            try:
                while True:
                    respuesta = self.sock.recv(100)
                    if len(respuesta) == 6 and struct.unpack("!BI", respuesta[:5]) == (tipo, numero):
                        return respuesta[5]
            except socket.timeout:
                continue
        raise SinRespuesta


def main():
    canal = Canal((sys.argv[1], int(sys.argv[2])))
    nombre = input("Nombre del fichero: ")
    codigo = canal.pedir(NOMBRE, nombre.encode())
    if codigo == EXISTE:
        if input("El servidor ya tiene ese fichero. ¿Sobrescribir? [s/n] ").lower() != "s":
            canal.pedir(DEJAR)
            print("No se envía.")
            return
        codigo = canal.pedir(SOBRESCRIBIR)
    with open(nombre, "rb") as fichero:
        while codigo == VALE:
            bloque = fichero.read(1024)
            if not bloque:
                break
            codigo = canal.pedir(BLOQUE, bloque)
    if codigo == VALE and canal.pedir(FIN) == GUARDADO:
        os.remove(nombre)
        print("El servidor lo tiene; borrado aquí.")
    else:
        print("El servidor no lo guardó.")


if __name__ == "__main__":
    try:
        main()
    except (OSError, SinRespuesta):
        print("El servidor no contesta; el fichero se queda aquí.")
