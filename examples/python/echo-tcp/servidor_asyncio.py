"""Servidor de eco por TCP con asyncio: junta cada mensaje hasta su fin de línea y lo devuelve.

Uso: python3 servidor_asyncio.py [host] [puerto]
"""
import asyncio
import sys

LINEA_MAXIMA = 128 * 1024


async def atender(lector, escritor):
    """Contesta una línea tras otra."""
    direccion = escritor.get_extra_info("peername")
    try:
        while True:
            linea = await lector.readline()
            if not linea:
                break
            print(f"{direccion} dice: {linea.decode(errors='replace').rstrip()}")
            escritor.write(linea)
            await escritor.drain()
    except (OSError, ValueError) as error:
        # ValueError: la línea es más larga que LINEA_MAXIMA.
        print(f"Se termina con {direccion}: {error}")
    finally:
        escritor.close()


async def main(host, puerto):
    sys.stdout.reconfigure(line_buffering=True)
    servidor = await asyncio.start_server(atender, host, puerto, limit=LINEA_MAXIMA)
    print(f"Servidor escuchando en {host}:{puerto}")
    async with servidor:
        await servidor.serve_forever()


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50001
    try:
        asyncio.run(main(HOST, PUERTO))
    except KeyboardInterrupt:
        print("Servidor terminado")
