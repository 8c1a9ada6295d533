"""Error: al sobrescribir agrega al final del fichero viejo en vez de reemplazarlo.

Uso: python3 agrega_al_sobrescribir.py [host] [puerto]
"""
import os
import socket
import sys
import threading
import uuid

TAMANO_TROZO = 64 * 1024
LINEA_MAXIMA = 4096
FICHERO_MAXIMO = 4 * 1024 ** 3


class Desconectado(Exception):
    """El cliente se fue."""


class Rechazado(Exception):
    """No se acepta lo que pide: se le dice por qué y se cierra."""


class Canal:
    """Una conexión de la que se leen líneas y cantidades exactas de bytes."""

    def __init__(self, conexion):
        self.conexion = conexion
        self.pendiente = b""

    def recibir(self, maximo):
        """Los bytes que ya llegaron, a lo más `maximo`."""
        if not self.pendiente:
            self.pendiente = self.conexion.recv(TAMANO_TROZO)
            if not self.pendiente:
                raise Desconectado
        datos, self.pendiente = self.pendiente[:maximo], self.pendiente[maximo:]
        return datos

    def recibir_linea(self):
        """La línea que sigue, sin su fin."""
        while b"\n" not in self.pendiente:
            if len(self.pendiente) > LINEA_MAXIMA:
                raise Rechazado("línea demasiado larga")
            datos = self.conexion.recv(TAMANO_TROZO)
            if not datos:
                raise Desconectado
            self.pendiente += datos
        linea, _, self.pendiente = self.pendiente.partition(b"\n")
        try:
            return linea.decode()
        except UnicodeDecodeError:
            raise Rechazado("el texto no es UTF-8")

    def responder(self, texto):
        self.conexion.sendall(texto.encode() + b"\n")


def atender(conexion, direccion):
    canal = Canal(conexion)
    with conexion:
        try:
            recibir_fichero(canal, direccion)
        except Desconectado:
            print(f"{direccion} se fue antes de terminar", flush=True)
        except Rechazado as error:
            print(f"{direccion} rechazado: {error}", flush=True)
            avisar(canal, error)
        except (ConnectionError, socket.timeout) as error:
            print(f"Problema con {direccion}: {error}", flush=True)
        except OSError as error:
            print(f"No se pudo guardar: {error}", flush=True)
            avisar(canal, "no se pudo guardar")


def avisar(canal, motivo):
    try:
        canal.responder(f"ERROR {motivo}")
    except OSError:
        pass


def recibir_fichero(canal, direccion):
    nombre, tamano = leer_peticion(canal.recibir_linea())
    if os.path.isdir(nombre):
        raise Rechazado("ese nombre es de una carpeta")
    if os.path.lexists(nombre):
        canal.responder("EXISTE")
        respuesta = canal.recibir_linea()
        if respuesta == "NO":
            print(f"{direccion} no quiso sobrescribir {nombre}", flush=True)
            return
        if respuesta != "SI":
            raise Rechazado("se esperaba SI o NO")
    provisional = f".{uuid.uuid4().hex}"
    try:
        with open(provisional, "wb") as fichero:
            canal.responder("OK")
            faltan = tamano
            while faltan > 0:
                datos = canal.recibir(faltan)
                fichero.write(datos)
                faltan -= len(datos)
        with open(provisional, "rb") as nuevo, open(nombre, "ab") as fichero:
            fichero.write(nuevo.read())
    finally:
        if os.path.exists(provisional):
            os.remove(provisional)
    canal.responder(f"RECIBIDO {tamano}")
    print(f"{direccion}: recibido {nombre}, {tamano} bytes", flush=True)


def leer_peticion(linea):
    """El nombre y el tamaño; el nombre puede tener espacios."""
    orden, _, resto = linea.partition(" ")
    nombre, _, tamano = resto.rpartition(" ")
    if orden != "SUBIR" or not (tamano.isascii() and tamano.isdigit()) or len(tamano) > 15:
        raise Rechazado("se esperaba SUBIR <nombre> <bytes>")
    if not es_seguro(nombre):
        raise Rechazado("nombre no permitido")
    if int(tamano) > FICHERO_MAXIMO:
        raise Rechazado("fichero demasiado grande")
    return nombre, int(tamano)


def es_seguro(nombre):
    """Si el nombre no puede salir de la carpeta."""
    return nombre not in ("", ".", "..") and not any(letra in nombre for letra in "/\\\0")


def main(host, port):
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as escucha:
        escucha.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        escucha.bind((host, port))
        escucha.listen(128)
        print(f"Servidor escuchando en {host}:{escucha.getsockname()[1]}", flush=True)
        while True:
            conexion, (ip, puerto) = escucha.accept()
            threading.Thread(target=atender, args=(conexion, f"{ip}:{puerto}"), daemon=True).start()


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50002
    try:
        main(HOST, PORT)
    except KeyboardInterrupt:
        print("Hasta luego")
