"""Servidor no bloqueante de archivos en cuatro partes, con asyncio.

Uso: python3 servidor_asyncio.py [host] [puerto]
"""
import asyncio
import pathlib
import re
import sys
import tempfile

LINEA_MAXIMA = 4096
TROZO_MAXIMO = 64 * 1024
ARCHIVO_MAXIMO = 1 << 32


class Error(Exception):
    """Lo que se contesta después de ERROR; si no `sigue`, se cierra la conexión."""

    def __init__(self, motivo, sigue=False):
        super().__init__(motivo)
        self.sigue = sigue


def partes(tamano):
    cuarto = tamano // 4
    return [cuarto, cuarto, cuarto, tamano - 3 * cuarto]


def revisar(texto, que):
    if texto in ("", ".", "..") or re.search(r"[/\\\0]", texto):
        raise Error(f"{que} no permitido", sigue=True)


async def leer_linea(lector):
    """La línea que sigue; None si no hay más."""
    try:
        linea = await lector.readuntil(b"\n")
    except asyncio.LimitOverrunError:
        raise Error("línea demasiado larga")
    except asyncio.IncompleteReadError as error:
        if error.partial:
            raise
        return None
    try:
        return linea[:-1].decode("utf-8")
    except UnicodeDecodeError:
        raise Error("el texto no es UTF-8")


class Servidor:
    def __init__(self, carpeta):
        self.carpeta = carpeta

    async def atender(self, lector, escritor):
        ip = escritor.get_extra_info("peername")[0]
        try:
            while await self.recibir_archivo(lector, escritor, ip):
                pass
        except (OSError, asyncio.IncompleteReadError):
            print(f"{ip} se fue antes de terminar", flush=True)
        except asyncio.CancelledError:
            pass  # Se apretó CTRL + C.
        finally:
            escritor.close()

    async def recibir_archivo(self, lector, escritor, ip):
        """Recibe un archivo y dice si puede venir otro."""
        try:
            linea = await leer_linea(lector)
            if linea is None:
                return False
            if not linea.startswith("IP "):
                raise Error("se esperaba IP <ip>")
            revisar(linea[len("IP "):], "IP")
            await self.confirmar(escritor)
            anuncio = re.fullmatch(r"ARCHIVO (.*) (\d+)", await leer_linea(lector) or "", re.ASCII | re.DOTALL)
            if not anuncio:
                raise Error("se esperaba ARCHIVO <nombre> <bytes>")
            nombre = anuncio.group(1)
            revisar(nombre, "nombre")
            if len(anuncio.group(2)) > 12 or int(anuncio.group(2)) > ARCHIVO_MAXIMO:
                raise Error("archivo demasiado grande", sigue=True)
            await self.confirmar(escritor)
            await self.guardar(lector, escritor, ip, nombre, int(anuncio.group(2)))
            return True
        except Error as error:
            escritor.write(f"ERROR {error}\n".encode())
            await escritor.drain()
            return error.sigue

    async def guardar(self, lector, escritor, ip, nombre, tamano):
        """Escribe en un archivo provisorio, que recibe su nombre después de la cuarta parte."""
        carpeta = self.carpeta / ip
        carpeta.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=carpeta, prefix=".", delete=False) as archivo:
            provisorio = pathlib.Path(archivo.name)
            try:
                for numero, largo in enumerate(partes(tamano), start=1):
                    await self.recibir_parte(lector, archivo, largo)
                    if numero == 4:
                        archivo.close()
                        provisorio.replace(carpeta / nombre)
                    await self.confirmar(escritor)
            finally:
                if provisorio.exists():
                    provisorio.unlink()
        print(f"{ip}: {nombre} ({tamano} bytes)", flush=True)

    async def recibir_parte(self, lector, archivo, faltan):
        while faltan:
            trozo = await lector.read(min(faltan, TROZO_MAXIMO))
            if not trozo:
                raise asyncio.IncompleteReadError(b"", faltan)
            archivo.write(trozo)
            faltan -= len(trozo)
        archivo.flush()

    @staticmethod
    async def confirmar(escritor):
        escritor.write(b"recibido\n")
        await escritor.drain()


async def main(host, port):
    servidor = Servidor(pathlib.Path("."))
    escucha = await asyncio.start_server(servidor.atender, host, port, limit=LINEA_MAXIMA, backlog=128)
    print(f"Servidor escuchando en {host}:{escucha.sockets[0].getsockname()[1]}", flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 65433
    try:
        asyncio.run(main(HOST, PORT))
    except KeyboardInterrupt:
        print("Hasta luego")
