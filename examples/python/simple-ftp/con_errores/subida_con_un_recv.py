"""ERROR DELIBERADO: guarda solo lo que trae el primer recv de la subida.

Uso: python3 subida_con_un_recv.py [host] [puerto]
"""
import os
import socket
import sys
import threading
import uuid

TROZO = 65536
LINEA_MAXIMA = 4096
FICHERO_MAXIMO = 4 * 1024 ** 3
PROVISORIO = ".subida-"


class Desconectado(Exception):
    """El cliente se fue."""


class ErrorOrden(Exception):
    """No se puede hacer lo que pide, pero puede seguir con otra cosa."""


class Canal:
    """Una conexión de la que se leen líneas y cantidades de bytes."""

    def __init__(self, conexion):
        self.conexion = conexion
        self.pendiente = b""

    def llenar(self):
        datos = self.conexion.recv(TROZO)
        if not datos:
            raise Desconectado
        self.pendiente += datos

    def leer_linea(self):
        while b"\n" not in self.pendiente:
            if len(self.pendiente) > LINEA_MAXIMA:
                raise Desconectado
            self.llenar()
        linea, _, self.pendiente = self.pendiente.partition(b"\n")
        return linea

    def guardar(self, fichero, faltan):
        """Escribe en el fichero los bytes de la subida."""
        if faltan > 0 and not self.pendiente:
            self.llenar()
        fichero.write(self.pendiente[:faltan])
        self.pendiente = self.pendiente[faltan:]

    def responder(self, texto):
        self.conexion.sendall(texto.encode(errors="replace") + b"\n")


def es_seguro(nombre):
    """Si el nombre es el de un fichero de esta carpeta."""
    if nombre in ("", ".", "..") or nombre.startswith(PROVISORIO):
        return False
    return not any(letra in nombre for letra in "/\\\0\r\n")


def listar(canal):
    nombres = sorted(n for n in os.listdir(".") if es_seguro(n) and os.path.isfile(n))
    canal.responder("\n".join([f"OK {len(nombres)}"] + nombres))


def descargar(canal, nombre):
    if not es_seguro(nombre) or not os.path.isfile(nombre):
        raise ErrorOrden("el fichero no existe")
    with open(nombre, "rb") as fichero:
        canal.responder(f"OK {os.path.getsize(nombre)}")
        canal.conexion.sendfile(fichero)


def subir(canal, resto):
    nombre, _, tamano = resto.rpartition(" ")
    if not (tamano.isascii() and tamano.isdigit()) or len(tamano) > 15:
        raise ErrorOrden("se escribe así: SUBIR <nombre> <bytes>")
    if not es_seguro(nombre) or os.path.isdir(nombre):
        raise ErrorOrden("nombre no permitido")
    if int(tamano) > FICHERO_MAXIMO:
        raise ErrorOrden("fichero demasiado grande")
    provisorio = PROVISORIO + uuid.uuid4().hex
    try:
        with open(provisorio, "wb") as fichero:
            canal.responder("OK")
            canal.guardar(fichero, int(tamano))
        os.replace(provisorio, nombre)
    finally:
        if os.path.exists(provisorio):
            os.remove(provisorio)
    canal.responder(f"RECIBIDO {tamano}")


def atender_orden(canal):
    """Hace una orden; dice si la conversación sigue."""
    try:
        orden, _, resto = canal.leer_linea().decode().rstrip("\r").partition(" ")
    except UnicodeDecodeError:
        raise ErrorOrden("el texto no es UTF-8")
    orden = orden.upper()
    if orden == "SALIR":
        return False
    if orden == "LISTAR":
        listar(canal)
    elif orden == "DESCARGAR":
        descargar(canal, resto)
    elif orden == "SUBIR":
        subir(canal, resto)
    else:
        raise ErrorOrden("orden desconocida")
    return True


def atender(conexion, direccion):
    canal = Canal(conexion)
    sigue = True
    with conexion:
        while sigue:
            try:
                try:
                    sigue = atender_orden(canal)
                except ErrorOrden as error:
                    canal.responder(f"ERROR {error}")
            except (Desconectado, OSError):
                sigue = False
    print(f"{direccion} se fue", flush=True)


def main():
    host = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    puerto = int(sys.argv[2]) if len(sys.argv) > 2 else 50007
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as escucha:
        escucha.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        escucha.bind((host, puerto))
        escucha.listen(50)
        print(f"Servidor escuchando en {host}:{puerto}", flush=True)
        while True:
            conexion, direccion = escucha.accept()
            print(f"Llegó {direccion}", flush=True)
            threading.Thread(target=atender, args=(conexion, direccion), daemon=True).start()


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        print("Hasta luego")
