"""Servidor de imágenes .jpg con asyncio; las imágenes están en su carpeta de trabajo.

Uso: python3 servidor_asyncio.py [host] [puerto]
"""
import asyncio
import pathlib
import sys

CARPETA = pathlib.Path(".")
NOMBRE_MAXIMO = 1024
TROZO = 65536


def buscar(nombre):
    """La ruta de la imagen y None, o None y el motivo."""
    if not nombre.lower().endswith(".jpg") or any(signo in nombre for signo in "/\\\0"):
        return None, "se esperaba el nombre de un archivo .jpg"
    ruta = CARPETA / nombre
    return (ruta, None) if ruta.is_file() else (None, "el archivo no existe")


async def enviar(escritor, datos):
    escritor.write(datos)
    await escritor.drain()


async def atender(lector, escritor):
    try:
        try:
            linea = await lector.readuntil(b"\n")
        except asyncio.LimitOverrunError:
            linea = b"\n"
        ruta, motivo = buscar(linea[:-1].decode("utf-8", errors="replace"))
        if ruta is None:
            await enviar(escritor, f"ERROR {motivo}\n".encode())
            return
        with ruta.open("rb") as imagen:
            await enviar(escritor, f"OK {ruta.stat().st_size}\n".encode())
            trozo = imagen.read(TROZO)
            while trozo:
                await enviar(escritor, trozo)
                trozo = imagen.read(TROZO)
        print(f"Enviada {ruta}", flush=True)
    except (OSError, asyncio.IncompleteReadError):
        print("Un cliente se fue antes de terminar", flush=True)
    except asyncio.CancelledError:
        pass  # Se apretó CTRL + C.
    finally:
        escritor.close()


async def main(host, port):
    escucha = await asyncio.start_server(atender, host, port, limit=NOMBRE_MAXIMO, backlog=128)
    print(f"Servidor escuchando en {host}:{escucha.sockets[0].getsockname()[1]}", flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50005
    try:
        asyncio.run(main(HOST, PORT))
    except KeyboardInterrupt:
        print("Hasta luego")
