"""Cliente de almacenamiento con asyncio: lee las líneas del teclado sin dejar de escuchar al servidor.

Menú: 1 listar, 2 descargar (y en la línea siguiente el nombre), 3 salir. Descarga en descargas/.

Uso: python3 cliente_asyncio.py [host] [puerto]
"""
import asyncio
import io
import os
import pickle
import sys
import threading
from pathlib import Path

CARPETA = Path("descargas")
MENU = "[1] listar  [2] descargar  [3] salir"


class Mensaje:
    operacion = data = estado = None

    def __init__(self, operacion=None, data=None, estado=None):
        self.operacion, self.data, self.estado = operacion, data, estado


# Lo que nombran los protocolos 0, 1 y 2 de pickle, con los nombres de Python 2 y de Python 3.
PERMITIDOS = {
    ("copy_reg", "_reconstructor"), ("copyreg", "_reconstructor"), ("_codecs", "encode"),
    ("__builtin__", "object"), ("builtins", "object"), ("__builtin__", "bytes"), ("builtins", "bytes"),
}


class Lector(pickle.Unpickler):
    def find_class(self, module, name):
        if (module, name) == ("__main__", "Mensaje"):
            return Mensaje
        if (module, name) in PERMITIDOS:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} no se permite")


class Desconectado(Exception):
    """El servidor cerró la conexión."""


async def conversar(lector, escritor, lineas):
    while True:
        print(MENU, flush=True)
        opcion = await siguiente(lineas, escuchando=lector)
        if opcion is None or opcion == "3":
            print("Hasta pronto.")
            return
        if opcion == "1":
            mostrar_lista(await preguntar(lector, escritor, Mensaje("listar")))
        elif opcion == "2":
            print("¿Qué archivo?", flush=True)
            nombre = await siguiente(lineas, escuchando=lector)
            if nombre is None:
                return
            guardar(nombre, await preguntar(lector, escritor, Mensaje("descargar", nombre)))
        elif opcion:
            print("Las opciones son 1, 2 y 3.")


async def siguiente(lineas, escuchando):
    """La línea siguiente del teclado, o None al final; si antes se va el servidor, Desconectado."""
    linea = asyncio.ensure_future(lineas.get())
    fin = asyncio.ensure_future(escuchando.read(1))
    await asyncio.wait({linea, fin}, return_when=asyncio.FIRST_COMPLETED)
    if linea.done():
        fin.cancel()
        try:
            await fin
        except asyncio.CancelledError:
            pass
        return linea.result()
    linea.cancel()
    raise Desconectado("llegó algo que nadie pidió" if fin.result() else "cerró la conexión")


async def preguntar(lector, escritor, mensaje):
    cuerpo = pickle.dumps(mensaje)
    escritor.write(len(cuerpo).to_bytes(4, "big") + cuerpo)
    await escritor.drain()
    largo = int.from_bytes(await lector.readexactly(4), "big")
    respuesta = Lector(io.BytesIO(await lector.readexactly(largo))).load()
    if not isinstance(respuesta, Mensaje):
        raise pickle.UnpicklingError("no es un Mensaje")
    return respuesta


def mostrar_lista(respuesta):
    if respuesta.estado == "ok":
        print("Archivos:", *respuesta.data, sep="\n  ")
    else:
        print("El servidor respondió con un error.")


def guardar(nombre, respuesta):
    if respuesta.estado != "ok" or not isinstance(respuesta.data, bytes):
        print(f"No se pudo descargar {nombre!r}: el servidor respondió con un error.")
        return
    limpio = Path(nombre).name
    if not limpio:
        print("Ese nombre no sirve para guardar un archivo.")
        return
    CARPETA.mkdir(exist_ok=True)
    parcial = CARPETA / f".{limpio}.parcial"
    parcial.write_bytes(respuesta.data)
    parcial.replace(CARPETA / limpio)
    print(f"Listo: {CARPETA / limpio}, {len(respuesta.data)} bytes.")


def leer_teclado(lineas, bucle):
    try:
        for linea in sys.stdin:
            bucle.call_soon_threadsafe(lineas.put_nowait, linea.rstrip("\r\n"))
        bucle.call_soon_threadsafe(lineas.put_nowait, None)
    except (RuntimeError, ValueError):
        pass  # El programa ya terminó.


async def main(host, port):
    try:
        lector, escritor = await asyncio.open_connection(host, port)
    except OSError as error:
        print(f"No hay servidor en {host}:{port} ({error}).", file=sys.stderr)
        return 1
    lineas = asyncio.Queue()
    argumentos = (lineas, asyncio.get_running_loop())
    threading.Thread(target=leer_teclado, args=argumentos, daemon=True).start()
    try:
        await conversar(lector, escritor, lineas)
    except (Desconectado, asyncio.IncompleteReadError, OSError) as error:
        print(f"Se perdió la conexión con el servidor: {error}")
    except (pickle.UnpicklingError, EOFError, ValueError, TypeError) as error:
        print(f"El servidor envió algo que no es un mensaje: {error}")
    escritor.close()
    try:
        await escritor.wait_closed()
    except OSError:
        pass
    return 0


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "localhost"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 3247
    try:
        codigo = asyncio.run(main(HOST, PORT))
    except KeyboardInterrupt:
        codigo = 0
    # El hilo del teclado puede estar esperando una línea: no se lo puede detener de otro modo.
    sys.stdout.flush()
    os._exit(codigo)
