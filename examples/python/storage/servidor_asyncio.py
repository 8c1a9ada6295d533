"""Servidor de almacenamiento con asyncio: un solo hilo, una corrutina por cliente.

Uso: python3 servidor_asyncio.py [host] [puerto]
"""
import asyncio
import io
import pickle
import sys
from pathlib import Path

CARPETA = Path("archivos")
LARGO_MAXIMO = 32 << 20


class Mensaje:
    operacion = data = estado = None

    def __init__(self, operacion=None, data=None, estado=None):
        self.operacion, self.data, self.estado = operacion, data, estado

    def __setstate__(self, atributos):
        self.__init__(atributos.get("operacion"), atributos.get("data"), atributos.get("estado"))


class Lector(pickle.Unpickler):
    def find_class(self, module, name):
        if module == "__main__" and name == "Mensaje":
            return Mensaje
        raise pickle.UnpicklingError(f"{module}.{name} no se permite")


def abrir_mensaje(cuerpo):
    """El mensaje del cuerpo; lo que no se entiende es un mensaje vacío, que nadie sabe responder."""
    try:
        mensaje = Lector(io.BytesIO(cuerpo)).load()
    except Exception as error:
        print(f"Mensaje ilegible: {error!r}")
        return Mensaje()
    return mensaje if isinstance(mensaje, Mensaje) else Mensaje()


def empaquetar(mensaje):
    cuerpo = pickle.dumps(mensaje, protocol=4)
    return len(cuerpo).to_bytes(4, "big") + cuerpo


def listar():
    return [ruta.name for ruta in CARPETA.iterdir() if ruta.is_file() and esta_dentro(ruta)]


def esta_dentro(ruta):
    return ruta.resolve().parent == CARPETA.resolve()


def descargar(nombre):
    ruta = CARPETA / nombre
    if not nombre or Path(nombre).is_absolute() or not esta_dentro(ruta):
        raise ValueError("el nombre sale de la carpeta")
    return ruta.read_bytes()


def responder(mensaje):
    try:
        if mensaje.operacion == "listar":
            return Mensaje(data=listar(), estado="ok")
        if mensaje.operacion == "descargar":
            return Mensaje(data=descargar(mensaje.data), estado="ok")
    except (OSError, ValueError, TypeError, RuntimeError) as error:
        print(f"No se pudo: {error}")
    return Mensaje(estado="error")


async def atender(lector, escritor):
    direccion = escritor.get_extra_info("peername")
    print(f"Cliente conectado: {direccion}")
    try:
        while True:
            largo = int.from_bytes(await lector.readexactly(4), "big")
            if largo > LARGO_MAXIMO:
                break
            mensaje = abrir_mensaje(await lector.readexactly(largo))
            escritor.write(empaquetar(responder(mensaje)))
            await escritor.drain()
    except (asyncio.IncompleteReadError, OSError):
        pass  # Se fue, quizás en medio de un mensaje.
    except asyncio.CancelledError:
        pass  # Se apretó CTRL + C.
    finally:
        print(f"Cliente desconectado: {direccion}")
        escritor.close()


async def main(host, port):
    CARPETA.mkdir(exist_ok=True)
    servidor = await asyncio.start_server(atender, host, port, backlog=128)
    print(f"Servidor escuchando en {host}: {servidor.sockets[0].getsockname()[1]}", flush=True)
    async with servidor:
        await servidor.serve_forever()


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "localhost"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 3247
    try:
        asyncio.run(main(HOST, PORT))
    except KeyboardInterrupt:
        print("Servidor cerrado")
