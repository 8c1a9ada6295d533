"""Servidor UDP con datagramas numerados. Cada petición es struct '!BI' (tipo, número) y datos; cada respuesta, '!BIB' con un código.

Tipos: 1 nombre, 2 sobrescribir, 3 dejar, 4 bloque, 5 fin. Códigos: 0 vale, 1 existe, 2 guardado, 3 error.
"""
import os
import socket
import struct
import sys

NOMBRE, SOBRESCRIBIR, DEJAR, BLOQUE, FIN = range(1, 6)
VALE, EXISTE, GUARDADO, ERROR = range(4)


class Envio:
    """El envío de un cliente: qué número toca y qué se contestó a la última petición."""

    def __init__(self):
        self.toca = 0
        self.nombre = None
        self.contenido = []
        self.ultima_respuesta = b""

    def procesar(self, tipo, datos):
        if tipo == NOMBRE:
            self.nombre = os.path.basename(datos.decode())
            return EXISTE if os.path.exists(self.nombre) else VALE
        if self.nombre is None:
            return ERROR
        if tipo == BLOQUE:
            self.contenido.append(datos)
        elif tipo == FIN:
            with open(self.nombre, "wb") as fichero:
                fichero.writelines(self.contenido)
            print("Guardado", self.nombre, flush=True)
            return GUARDADO
        return VALE


def main():
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.bind((sys.argv[1], int(sys.argv[2])))
    print("Servidor UDP listo", flush=True)
    envios = {}
    while True:
        datagrama, cliente = sock.recvfrom(65535)
        if len(datagrama) < 5:
            continue
        tipo, numero = struct.unpack("!BI", datagrama[:5])
        envio = envios.setdefault(cliente, Envio())
        if numero == envio.toca:
            codigo = envio.procesar(tipo, datagrama[5:])
            envio.ultima_respuesta = struct.pack("!BIB", tipo, numero, codigo)
            envio.toca += 1
        elif numero != envio.toca - 1:
            continue  # muy viejo, o de otro envío
        sock.sendto(envio.ultima_respuesta, cliente)


if __name__ == "__main__":
    main()
