"""La parte del cliente que comparte sus videos, sola, con asyncio.

Uso: python3 proveedor_asyncio.py [host] [puerto]
"""
import asyncio
import sys
from pathlib import Path

COMPARTIDOS = Path("videos_compartidos")
RECIBIDOS = Path("videos_recibidos")


def buscar(nombre):
    """El archivo con ese nombre, si está justo en la carpeta: se compara con los que hay y nunca se arma una ruta."""
    return next((ruta for ruta in COMPARTIDOS.iterdir() if ruta.name == nombre and ruta.is_file()), None)


async def entregar(lector, escritor):
    try:
        comando, _, nombre = (await lector.read(1024)).decode(errors="replace").strip().partition(" ")
        ruta = buscar(nombre.strip()) if comando.upper() == "DESCARGAR" else None
        if ruta is None:
            escritor.write(b"ERROR El archivo solicitado no existe.\n")
        else:
            await enviar(ruta, escritor)
        await escritor.drain()
    except OSError as error:
        print(f"No se pudo entregar un video: {error}")
    except asyncio.CancelledError:
        pass  # Se apretó CTRL + C.
    finally:
        escritor.close()


async def enviar(ruta, escritor):
    with ruta.open("rb") as archivo:
        escritor.write(b"%d\n" % ruta.stat().st_size)
        trozo = archivo.read(32 * 1024)
        while trozo:
            escritor.write(trozo)
            # Si este cliente no lee, solo él espera.
            await escritor.drain()
            trozo = archivo.read(32 * 1024)


async def main(host, puerto):
    COMPARTIDOS.mkdir(exist_ok=True)
    RECIBIDOS.mkdir(exist_ok=True)
    escucha = await asyncio.start_server(entregar, host, puerto, backlog=128)
    print(f"Compartiendo videos en {host}:{escucha.sockets[0].getsockname()[1]}", flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "0.0.0.0"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 1030
    try:
        asyncio.run(main(HOST, PUERTO))
    except KeyboardInterrupt:
        print("Proveedor terminado.")
