"""Servidor que invierte textos: una línea JSON de ida y otra de vuelta, cada una con el texto en base64.

Uso: python3 servidor.py [host] [puerto]
"""
import asyncio
import base64
import json
import sys

LINEA_MAXIMA = 8 * 1024 * 1024


async def leer_mensaje(lector):
    linea = await lector.readuntil(b"\n")
    return json.loads(linea)


async def enviar_mensaje(escritor, mensaje):
    escritor.write(json.dumps(mensaje).encode("utf-8") + b"\n")
    await escritor.drain()


def invertir(contenido):
    return contenido.decode("utf-8")[::-1].encode("utf-8")


async def atender(lector, escritor):
    try:
        pedido = await leer_mensaje(lector)
        invertido = invertir(base64.b64decode(pedido["contenido"]))
        await enviar_mensaje(escritor, {
            "tamano": len(invertido),
            "contenido": base64.b64encode(invertido).decode("ascii"),
        })
        print("Invertido", pedido.get("nombre"), len(invertido), "bytes", flush=True)
    except (ValueError, KeyError, TypeError, asyncio.IncompleteReadError, OSError) as error:
        print("Pedido sin terminar o mal formado:", error, flush=True)
    finally:
        escritor.close()


async def main(host, puerto):
    servidor = await asyncio.start_server(atender, host, puerto, limit=LINEA_MAXIMA)
    print(f"Servidor asyncio en {host}:{puerto}", flush=True)
    async with servidor:
        await servidor.serve_forever()


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 9000
    try:
        asyncio.run(main(HOST, PUERTO))
    except KeyboardInterrupt:
        print("Adiós")
