"""Servidor UDP con asyncio: nombre|tamaño, y bloques sin confirmar hasta que llegan todos los bytes.

Uso: python3 servidor_tamano.py [host] [puerto]
"""
import asyncio
import os
import socket
import sys


class Subida:
    """Lo que envía un cliente."""

    def __init__(self, nombre, tamano, provisional):
        self.nombre = nombre
        self.faltan = tamano
        self.provisional = provisional
        self.fichero = None
        self.caduca = None

    def abandonar(self):
        if self.fichero:
            self.fichero.close()
            os.remove(self.provisional)


class Servidor(asyncio.DatagramProtocol):
    def __init__(self):
        self.subidas = {}

    def connection_made(self, transport):
        self.salida = transport

    def datagram_received(self, datos, cliente):
        try:
            self.atender(datos, cliente)
        except OSError as error:
            print("Problema:", error, flush=True)
            self.salida.sendto("ERROR no se pudo guardar".encode(), cliente)
            self.olvidar(cliente)

    def atender(self, datos, cliente):
        subida = self.subidas.get(cliente)
        if subida is None:
            self.pedir(datos, cliente)
        elif subida.fichero:
            self.guardar(subida, datos, cliente)
        elif datos == b"S":
            self.empezar(subida, cliente)
        elif datos == b"N":
            print("No se sobrescribe", ascii(subida.nombre), flush=True)
            self.olvidar(cliente)
        else:
            self.olvidar(cliente)
            self.pedir(datos, cliente)

    def pedir(self, datos, cliente):
        nombre, _, tamano = datos.decode(errors="replace").rpartition("|")
        if nombre in ("", ".", "..") or set(nombre) & set("/\\\0") or len(nombre.encode()) > 255:
            self.salida.sendto("ERROR nombre no permitido".encode(), cliente)
        elif not (tamano.isascii() and tamano.isdigit()) or len(tamano) > 12 or os.path.isdir(nombre):
            self.salida.sendto("ERROR se esperaba nombre|tamaño".encode(), cliente)
        else:
            provisional = f".subida-{os.getpid()}-{cliente[0]}-{cliente[1]}"
            self.subidas[cliente] = Subida(nombre, int(tamano), provisional)
            if os.path.lexists(nombre):
                self.vigilar(cliente, 600)
                self.salida.sendto(b"EXISTE", cliente)
            else:
                self.empezar(self.subidas[cliente], cliente)

    def empezar(self, subida, cliente):
        subida.fichero = open(subida.provisional, "wb")
        self.salida.sendto(b"OK", cliente)
        self.guardar(subida, b"", cliente)

    def guardar(self, subida, datos, cliente):
        subida.fichero.write(datos[:subida.faltan])
        subida.faltan -= len(datos[:subida.faltan])
        if subida.faltan > 0:
            self.vigilar(cliente, 30)
            return
        subida.fichero.close()
        os.replace(subida.provisional, subida.nombre)
        subida.fichero = None
        self.olvidar(cliente)
        self.salida.sendto(b"RECIBIDO", cliente)
        print("Recibido", ascii(subida.nombre), flush=True)

    def vigilar(self, cliente, segundos):
        """Quien no dice nada en ese tiempo se ha ido."""
        subida = self.subidas[cliente]
        if subida.caduca:
            subida.caduca.cancel()
        subida.caduca = asyncio.get_running_loop().call_later(segundos, self.olvidar, cliente)

    def olvidar(self, cliente):
        subida = self.subidas.pop(cliente, None)
        if subida:
            if subida.caduca:
                subida.caduca.cancel()
            subida.abandonar()


async def main(host, puerto):
    s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    s.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4 * 1024 * 1024)
    s.bind((host, puerto))
    await asyncio.get_running_loop().create_datagram_endpoint(Servidor, sock=s)
    print(f"Servidor escuchando en {host}:{s.getsockname()[1]}", flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50002
    try:
        asyncio.run(main(HOST, PUERTO))
    except KeyboardInterrupt:
        print("Hasta luego")
