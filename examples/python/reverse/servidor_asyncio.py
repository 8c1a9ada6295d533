"""Servidor que invierte archivos de texto, con asyncio.

Uso: python3 servidor_asyncio.py [host] [puerto]
"""
import asyncio
import re
import sys

LINEA_MAXIMA = 1024
TEXTO_MAXIMO = 16 * 1024 * 1024


async def responder(escritor, respuesta):
    escritor.write(respuesta)
    await escritor.drain()


async def atender_pedido(lector, escritor):
    """Atiende un pedido y dice si puede venir otro."""
    try:
        linea = await lector.readuntil(b"\n")
    except (asyncio.LimitOverrunError, asyncio.IncompleteReadError) as error:
        if isinstance(error, asyncio.LimitOverrunError):
            await responder(escritor, "ERROR línea demasiado larga\n".encode())
        return False
    pedido = re.fullmatch(rb"INVERTIR .+ (\d{1,12})\n", linea, re.DOTALL)
    if not pedido or int(pedido.group(1)) > TEXTO_MAXIMO:
        await responder(escritor, "ERROR se esperaba INVERTIR <nombre> <bytes>\n".encode())
        return False
    contenido = await lector.readexactly(int(pedido.group(1)))
    try:
        invertido = contenido.decode("utf-8")[::-1].encode("utf-8")
    except UnicodeDecodeError:
        await responder(escritor, "ERROR el contenido no es texto UTF-8\n".encode())
        return True
    await responder(escritor, str(len(invertido)).encode() + b"\n" + invertido)
    print(f"Invertidos {len(invertido)} bytes", flush=True)
    return True


async def atender(lector, escritor):
    try:
        while await atender_pedido(lector, escritor):
            pass
    except (OSError, asyncio.IncompleteReadError):
        print("Un cliente se fue antes de terminar", flush=True)
    except asyncio.CancelledError:
        pass  # Se apretó CTRL + C.
    finally:
        escritor.close()


async def main(host, port):
    escucha = await asyncio.start_server(atender, host, port, limit=LINEA_MAXIMA, backlog=128)
    print(f"Servidor escuchando en {host}:{escucha.sockets[0].getsockname()[1]}", flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50003
    try:
        asyncio.run(main(HOST, PORT))
    except KeyboardInterrupt:
        print("Hasta luego")
