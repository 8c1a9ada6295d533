"""Servidor de subida de ficheros por TCP, con asyncio: un solo hilo para todos los clientes.

Uso: python3 servidor_asyncio.py [host] [puerto]
"""
import asyncio
import os
import re
import sys
import tempfile

PETICION = re.compile(r"SUBIR (?P<nombre>[^/\\\0]{1,255}) (?P<tamano>[0-9]{1,12})", re.DOTALL)


class Rechazado(Exception):
    """No se acepta lo que pide: se le dice por qué y se cierra."""


async def leer_linea(lector):
    try:
        return (await lector.readuntil(b"\n")).decode()[:-1]
    except asyncio.LimitOverrunError:
        raise Rechazado("línea demasiado larga")
    except UnicodeDecodeError:
        raise Rechazado("el texto no es UTF-8")


async def responder(escritor, texto):
    escritor.write(f"{texto}\n".encode())
    await escritor.drain()


async def acordar(lector, escritor):
    """El nombre y el tamaño de lo que viene, o None si el cliente no quiere sobrescribir."""
    peticion = PETICION.fullmatch(await leer_linea(lector))
    if peticion is None or peticion["nombre"] in (".", ".."):
        raise Rechazado("se esperaba SUBIR <nombre> <bytes>, con un nombre sin carpetas")
    nombre = peticion["nombre"]
    if os.path.isdir(nombre):
        raise Rechazado("ese nombre es de una carpeta")
    if os.path.lexists(nombre):
        await responder(escritor, "EXISTE")
        respuesta = await leer_linea(lector)
        if respuesta == "NO":
            return None
        if respuesta != "SI":
            raise Rechazado("se esperaba SI o NO")
    return nombre, int(peticion["tamano"])


async def guardar(lector, escritor, nombre, tamano):
    descriptor, provisional = tempfile.mkstemp(prefix=".subida-", dir=".")
    try:
        with open(descriptor, "wb") as fichero:
            await responder(escritor, "OK")
            while tamano > 0:
                datos = await lector.read(min(tamano, 65536))
                if not datos:
                    raise ConnectionError("se fue antes de terminar")
                fichero.write(datos)
                tamano -= len(datos)
        os.replace(provisional, nombre)
    except BaseException:
        os.remove(provisional)
        raise


async def atender(lector, escritor):
    quien = "%s:%s" % escritor.get_extra_info("peername")[:2]
    try:
        try:
            acordado = await acordar(lector, escritor)
            if acordado is None:
                print(quien, "no quiso sobrescribir", flush=True)
            else:
                nombre, tamano = acordado
                await guardar(lector, escritor, nombre, tamano)
                await responder(escritor, f"RECIBIDO {tamano}")
                print(quien, "envió", nombre, tamano, "bytes", flush=True)
        except Rechazado as error:
            print(quien, "rechazado:", error, flush=True)
            await responder(escritor, f"ERROR {error}")
    except (OSError, EOFError) as error:
        print(quien, "no terminó:", error, flush=True)
    finally:
        escritor.close()


async def main(host, port):
    servidor = await asyncio.start_server(atender, host, port)
    print(f"Servidor escuchando en {host}:{servidor.sockets[0].getsockname()[1]}", flush=True)
    async with servidor:
        await servidor.serve_forever()


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50002
    try:
        asyncio.run(main(HOST, PORT))
    except KeyboardInterrupt:
        print("Hasta luego")
