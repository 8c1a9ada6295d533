"""Servidor de FTP simple con asyncio: todos los clientes en un solo hilo.

Uso: python3 servidor_asyncio.py [host] [puerto]
"""
import asyncio
import os
import sys
import tempfile
from pathlib import Path

CARPETA = Path.cwd()
TROZO = 32768
LINEA_MAXIMA = 4096
FICHERO_MAXIMO = 4 * 1024 ** 3


class ErrorOrden(Exception):
    """No se puede hacer lo que pide, pero puede seguir con otra cosa."""


def ruta_segura(nombre):
    """La ruta de un fichero de la carpeta."""
    if nombre in ("", "..") or nombre.startswith(".") or Path(nombre).name != nombre:
        raise ErrorOrden("nombre no permitido")
    if any(letra in nombre for letra in "\\\0\r\n"):
        raise ErrorOrden("nombre no permitido")
    return CARPETA / nombre


class Conversacion:
    def __init__(self, lector, escritor):
        self.lector = lector
        self.escritor = escritor
        self.ordenes = {
            "LISTAR": self.listar,
            "DESCARGAR": self.descargar,
            "SUBIR": self.subir,
        }

    async def responder(self, texto):
        self.escritor.write(texto.encode(errors="replace") + b"\n")
        await self.escritor.drain()

    async def atender(self):
        while True:
            linea = await self.lector.readuntil(b"\n")
            try:
                orden, _, resto = linea.decode().rstrip("\r\n").partition(" ")
                if orden.upper() == "SALIR":
                    return
                if orden.upper() not in self.ordenes:
                    raise ErrorOrden("orden desconocida")
                await self.ordenes[orden.upper()](resto)
            except UnicodeDecodeError:
                await self.responder("ERROR el texto no es UTF-8")
            except ErrorOrden as error:
                await self.responder(f"ERROR {error}")

    async def listar(self, _):
        nombres = []
        for ruta in sorted(CARPETA.iterdir()):
            if ruta.is_file() and not ruta.name.startswith("."):
                nombres.append(ruta.name)
        await self.responder("\n".join([f"OK {len(nombres)}", *nombres]))

    async def descargar(self, nombre):
        ruta = ruta_segura(nombre)
        if not ruta.is_file():
            raise ErrorOrden("no existe ese fichero")
        with ruta.open("rb") as fichero:
            await self.responder(f"OK {os.fstat(fichero.fileno()).st_size}")
            while True:
                datos = fichero.read(TROZO)
                if not datos:
                    return
                self.escritor.write(datos)
                await self.escritor.drain()

    async def subir(self, resto):
        nombre, _, texto = resto.rpartition(" ")
        ruta = ruta_segura(nombre)
        if not (texto.isascii() and texto.isdigit()) or len(texto) > 15:
            raise ErrorOrden("falta el tamaño en bytes")
        if ruta.is_dir() or int(texto) > FICHERO_MAXIMO:
            raise ErrorOrden("no se puede guardar ese fichero")
        numero, provisorio = tempfile.mkstemp(prefix=".subida-", dir=str(CARPETA))
        try:
            with open(numero, "wb") as fichero:
                await self.responder("OK")
                faltan = int(texto)
                while faltan > 0:
                    datos = await self.lector.read(min(TROZO, faltan))
                    if not datos:
                        raise ConnectionError("se fue a medias")
                    fichero.write(datos)
                    faltan -= len(datos)
            os.replace(provisorio, str(ruta))
        finally:
            if os.path.exists(provisorio):
                os.remove(provisorio)
        await self.responder(f"RECIBIDO {texto}")


async def al_conectar(lector, escritor):
    try:
        await Conversacion(lector, escritor).atender()
    except (asyncio.IncompleteReadError, asyncio.LimitOverrunError, OSError):
        pass  # se fue, o envió una línea demasiado larga
    finally:
        escritor.close()


async def main():
    host = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    puerto = int(sys.argv[2]) if len(sys.argv) > 2 else 50007
    servidor = await asyncio.start_server(al_conectar, host, puerto, limit=LINEA_MAXIMA)
    print(f"Servidor escuchando en {host}:{puerto}", flush=True)
    async with servidor:
        await servidor.serve_forever()


if __name__ == "__main__":
    try:
        asyncio.run(main())
    except KeyboardInterrupt:
        print("Hasta luego")
