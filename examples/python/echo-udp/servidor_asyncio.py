"""Servidor de eco por UDP con asyncio.

Uso: python3 servidor_asyncio.py [host] [puerto]
"""
import asyncio
import sys


class Eco(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transporte = transport

    def datagram_received(self, data, addr):
        print(f"{addr} dice: {data.decode(errors='replace').rstrip()}")
        self.transporte.sendto(data, addr)

    def error_received(self, exc):
        print("Aviso del sistema:", exc)


async def main(host, puerto):
    sys.stdout.reconfigure(line_buffering=True)
    bucle = asyncio.get_running_loop()
    transporte, _ = await bucle.create_datagram_endpoint(Eco, local_addr=(host, puerto))
    print(f"Servidor escuchando en {host}:{puerto}")
    try:
        await bucle.create_future()
    finally:
        transporte.close()


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50001
    try:
        asyncio.run(main(HOST, PUERTO))
    except KeyboardInterrupt:
        print("Servidor terminado")
