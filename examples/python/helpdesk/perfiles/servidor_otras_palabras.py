"""Servidor de ayuda por UDP con asyncio y palabras propias.

Uso: python3 servidor_otras_palabras.py [host] [puerto]
"""
import asyncio
import sys

SALUDO = "Buenas, soy el asistente del curso. ¿Cómo te llamas?"
RESPUESTA = "Eso no lo sé: escribe a dudas@ejemplo.com y te lo explicarán."
CLIENTES_MAXIMOS = 1000


class Conversacion:
    def __init__(self):
        self.nombre = None

    def contestar(self, texto):
        if self.nombre is None:
            self.nombre = texto[:10000]
            return f"Encantado, {self.nombre}. Cuéntame tu duda."
        return RESPUESTA

    def despedirse(self):
        return f"Nos vemos, {self.nombre}" if self.nombre else "Nos vemos"


class Ayuda(asyncio.DatagramProtocol):
    def __init__(self):
        self.conversaciones = {}

    def connection_made(self, transport):
        self.transporte = transport

    def datagram_received(self, data, addr):
        texto = data.decode(errors="replace")
        print(f"{addr}: {texto}")
        conversacion = self.conversaciones.get(addr)
        if texto == "exit":
            if conversacion:
                del self.conversaciones[addr]
                self.enviar(conversacion.despedirse(), addr)
        elif conversacion:
            self.enviar(conversacion.contestar(texto), addr)
        else:
            if len(self.conversaciones) >= CLIENTES_MAXIMOS:
                # Se olvida al que llegó primero.
                del self.conversaciones[next(iter(self.conversaciones))]
            self.conversaciones[addr] = Conversacion()
            self.enviar(SALUDO, addr)

    def enviar(self, texto, direccion):
        self.transporte.sendto(texto.encode(), direccion)

    def error_received(self, exc):
        print("Aviso del sistema:", exc)


async def main(host, puerto):
    sys.stdout.reconfigure(line_buffering=True)
    bucle = asyncio.get_running_loop()
    transporte, _ = await bucle.create_datagram_endpoint(Ayuda, local_addr=(host, puerto))
    print(f"Servidor escuchando en {host}:{puerto}")
    try:
        await bucle.create_future()
    finally:
        transporte.close()


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50004
    try:
        asyncio.run(main(HOST, PUERTO))
    except KeyboardInterrupt:
        print("Servidor terminado")
