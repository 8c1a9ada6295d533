"""Error: un archivo con el mismo nombre no se reemplaza, se le agrega lo nuevo al final.

Uso: python3 agrega_en_vez_de_reemplazar.py [host] [puerto]
"""
import os
import shutil
import socket
import sys
import threading
import uuid

PARTES = 4
TAMANO_TROZO = 1024
LINEA_MAXIMA = 4096
ARCHIVO_MAXIMO = 4 * 1024 ** 3


class Desconectado(Exception):
    """El cliente se fue."""


class MensajeInvalido(Exception):
    """El cliente dijo algo que no se entiende: se le avisa y se cierra."""


class Rechazado(Exception):
    """No se acepta lo que pide, pero puede seguir con otro archivo."""


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
        """La línea que sigue, sin su fin, o None si el cliente cerró entre dos mensajes."""
        linea = bytearray()
        while b"\n" not in self.pendiente:
            linea += self.pendiente
            if len(linea) > LINEA_MAXIMA:
                raise MensajeInvalido("mensaje demasiado largo")
            self.pendiente = self.conexion.recv(TAMANO_TROZO)
            if not self.pendiente:
                if linea:
                    raise Desconectado
                return None
        fin, _, self.pendiente = self.pendiente.partition(b"\n")
        linea += fin
        if len(linea) > LINEA_MAXIMA:
            raise MensajeInvalido("mensaje demasiado largo")
        try:
            return linea.decode()
        except UnicodeDecodeError:
            raise MensajeInvalido("el texto no es UTF-8")

    def responder(self, texto):
        self.conexion.sendall(texto.encode() + b"\n")


class Servidor:
    def __init__(self, host, port):
        self.escucha = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        self.escucha.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.escucha.bind((host, port))
        self.escucha.listen(128)
        print(f"Servidor escuchando en {host}:{self.escucha.getsockname()[1]}", flush=True)

    def aceptar_clientes(self):
        while True:
            conexion, (ip, _) = self.escucha.accept()
            threading.Thread(target=self.atender, args=(conexion, ip), daemon=True).start()

    def atender(self, conexion, ip):
        canal = Canal(conexion)
        print(f"Llegó {ip}", flush=True)
        try:
            with conexion:
                self.conversar(canal, ip)
        except Desconectado:
            print(f"{ip} se fue en medio de un mensaje", flush=True)
        except OSError as error:
            print(f"Problema con {ip}: {error}", flush=True)

    def conversar(self, canal, ip):
        try:
            linea = canal.recibir_linea()
            while linea is not None:
                try:
                    self.recibir_archivo(canal, ip, linea)
                except Rechazado as error:
                    canal.responder(f"ERROR {error}")
                linea = canal.recibir_linea()
        except MensajeInvalido as error:
            canal.responder(f"ERROR {error}")

    def recibir_archivo(self, canal, ip, linea):
        if not linea.startswith("IP "):
            raise MensajeInvalido("se esperaba IP <ip>")
        if not es_seguro(linea[3:]):
            raise Rechazado("IP no permitida")
        canal.responder("recibido")
        linea = canal.recibir_linea()
        if linea is None:
            raise Desconectado
        nombre, tamano = leer_anuncio(linea)
        if not es_seguro(nombre) or tamano > ARCHIVO_MAXIMO:
            raise Rechazado("nombre o tamaño no permitido")
        # La carpeta es la de la dirección verdadera, no la que el cliente dice tener.
        os.makedirs(ip, exist_ok=True)
        provisorio = os.path.join(ip, f".{uuid.uuid4().hex}")
        try:
            with open(provisorio, "wb") as archivo:
                canal.responder("recibido")
                for parte in range(1, PARTES):
                    recibir_parte(canal, archivo, tamano // PARTES)
                    canal.responder("recibido")
                recibir_parte(canal, archivo, tamano - (PARTES - 1) * (tamano // PARTES))
            with open(provisorio, "rb") as nuevo, open(os.path.join(ip, nombre), "ab") as archivo:
                shutil.copyfileobj(nuevo, archivo)
            canal.responder("recibido")
            print(f"{ip}: {nombre}, {tamano} bytes", flush=True)
        finally:
            if os.path.exists(provisorio):
                os.remove(provisorio)


def recibir_parte(canal, archivo, faltan):
    while faltan > 0:
        datos = canal.recibir(faltan)
        archivo.write(datos)
        faltan -= len(datos)
    archivo.flush()


def leer_anuncio(linea):
    """El nombre y el tamaño; el nombre puede tener espacios."""
    orden, _, resto = linea.partition(" ")
    nombre, _, tamano = resto.rpartition(" ")
    if orden != "ARCHIVO" or not (tamano.isascii() and tamano.isdigit()):
        raise MensajeInvalido("se esperaba ARCHIVO <nombre> <bytes>")
    if len(tamano) > 15:
        raise Rechazado("archivo demasiado grande")
    return nombre, int(tamano)


def es_seguro(nombre):
    """Si el nombre no puede salir de la carpeta."""
    return nombre not in ("", ".", "..") and not any(letra in nombre for letra in "/\\\0")


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 65433
    try:
        Servidor(HOST, PORT).aceptar_clientes()
    except KeyboardInterrupt:
        print("Hasta luego")
