"""Servidor de comandos por UDP, con clases y un método por comando.

Cada cliente (su dirección y su puerto) tiene su propio directorio actual.

Uso: python3 servidor_clases.py [host] [puerto]
"""
import os
import re
import socketserver
import sys
from pathlib import Path

INICIO = Path.cwd().resolve()
TROZO_LISTA = 1400
CLIENTES_MAXIMOS = 500
FORMA_WRITE = re.compile(r"(?s)([^']*[^'\s])\s*'(.*)'\s*")


class ErrorComando(Exception):
    """El comando no se pudo hacer; el texto dice por qué."""


class Sesion:
    """El directorio actual de un cliente y lo que puede hacer en él."""

    def __init__(self):
        self.actual = INICIO

    def ruta(self, nombre):
        """La ruta de un nombre, si no sale de la carpeta del servidor."""
        if not nombre:
            raise ErrorComando("falta un nombre")
        ruta = (self.actual / nombre).resolve()
        if ruta != INICIO and INICIO not in ruta.parents:
            raise ErrorComando("no se puede salir de la carpeta")
        return ruta

    def hacer(self, comando):
        """Los datagramas con los que se responde a un comando."""
        palabra, _, resto = comando.strip().partition(" ")
        if palabra == "1s":
            palabra = "ls"
        metodo = getattr(self, f"comando_{palabra}", None)
        if metodo is None:
            raise ErrorComando("comando desconocido")
        return metodo(resto.strip())

    def comando_ls(self, _):
        nombres = sorted(ruta.name for ruta in self.actual.iterdir())
        trozos = [b""]
        for i, nombre in enumerate(nombres):
            texto = nombre.encode(errors="replace")
            if i < len(nombres) - 1:
                texto += b"\n"  # el salto al final dice que faltan nombres
            if len(trozos[-1]) + len(texto) > TROZO_LISTA:
                trozos.append(b"")
            trozos[-1] += texto
        return trozos

    def comando_rm(self, nombre):
        ruta = self.ruta(nombre)
        if not ruta.is_file():
            raise ErrorComando("no existe ese fichero")
        ruta.unlink()
        return [b"OK"]

    def comando_write(self, resto):
        forma = FORMA_WRITE.fullmatch(resto)
        if forma is None:
            raise ErrorComando("falta el mensaje entre comillas simples")
        nombre, mensaje = forma.groups()
        self.ruta(nombre).write_bytes(mensaje.encode())
        return [b"OK"]

    def comando_cd(self, nombre):
        ruta = self.ruta(nombre)
        if not ruta.is_dir():
            raise ErrorComando("no existe ese directorio")
        self.actual = ruta
        return [b"OK"]

    def comando_mv(self, resto):
        origen, _, destino = resto.rpartition(" ")
        desde = self.ruta(origen.strip())
        hasta = self.ruta(destino)
        if not desde.is_file():
            raise ErrorComando("no existe el fichero de origen")
        if hasta.is_dir():
            hasta = hasta / desde.name
        if not hasta.parent.is_dir():
            raise ErrorComando("no existe el directorio de destino")
        if hasta.parent == desde.parent:
            raise ErrorComando("el destino debe ser otro directorio")
        if hasta.exists():
            raise ErrorComando("en el destino hay otro con ese nombre")
        os.rename(str(desde), str(hasta))
        return [b"OK"]

    def comando_exit(self, _):
        return [b"OK"]


class Servidor(socketserver.UDPServer):
    max_packet_size = 65507
    sigue = True

    def __init__(self, direccion):
        super().__init__(direccion, Atencion)
        self.sesiones = {}

    def sesion(self, cliente):
        """La sesión de un cliente; se olvida la que lleva más sin usarse."""
        sesion = self.sesiones.pop(cliente, None) or Sesion()
        self.sesiones[cliente] = sesion
        if len(self.sesiones) > CLIENTES_MAXIMOS:
            del self.sesiones[next(iter(self.sesiones))]
        return sesion


class Atencion(socketserver.BaseRequestHandler):
    def handle(self):
        datos, conexion = self.request
        try:
            comando = datos.decode()
            respuestas = self.server.sesion(self.client_address).hacer(comando)
            self.server.sigue = comando.split()[:1] != ["exit"]
        except (ErrorComando, OSError, ValueError) as error:
            respuestas = [f"ERROR {error}".encode(errors="replace")]
        for respuesta in respuestas:
            conexion.sendto(respuesta, self.client_address)


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50006
    with Servidor((HOST, PUERTO)) as servidor:
        print(f"Servidor escuchando en {HOST}:{PUERTO}", flush=True)
        try:
            while servidor.sigue:
                servidor.handle_request()
        except KeyboardInterrupt:
            pass
    print("Servidor terminado")
