"""Servidor de chat por turnos por UDP, con asyncio.

Uso: python3 servidor_asyncio.py [host] [puerto]
"""
import asyncio
import sys

TEXTO_MAXIMO = 1400


class Conversacion:
    """Dos direcciones y a cuál le toca."""

    def __init__(self, primera, segunda):
        self.personas = (primera, segunda)
        self.turno = primera

    def otra(self, persona):
        return self.personas[1] if persona == self.personas[0] else self.personas[0]


class Servidor(asyncio.DatagramProtocol):
    def __init__(self):
        self.conversaciones = {}
        self.sola = None

    def connection_made(self, transport):
        self.transporte = transport

    def decir(self, texto, direccion):
        self.transporte.sendto(texto.encode("utf-8"), direccion)

    def datagram_received(self, data, addr):
        try:
            texto = data.decode("utf-8")
        except UnicodeDecodeError:
            self.decir("ERROR el texto no es UTF-8", addr)
            return
        if texto.strip() == "UNIRSE":
            self.unir(addr)
        elif texto.strip().lower() == "desconectar":
            self.terminar(addr)
        elif addr not in self.conversaciones:
            self.decir("ERROR primero envíe UNIRSE", addr)
        else:
            self.hablar(self.conversaciones[addr], addr, texto)

    def unir(self, persona):
        conversacion = self.conversaciones.get(persona)
        if conversacion is not None:
            self.decir("TURNO" if conversacion.turno == persona else "ESPERA", persona)
        elif self.sola is None or self.sola == persona:
            self.sola = persona
        else:
            conversacion = Conversacion(self.sola, persona)
            self.sola = None
            for cada_una in conversacion.personas:
                self.conversaciones[cada_una] = conversacion
            self.decir("TURNO", conversacion.turno)
            self.decir("ESPERA", persona)

    def hablar(self, conversacion, persona, texto):
        orden, _, mensaje = texto.partition(" ")
        if orden != "MSG":
            self.decir("ERROR mensaje desconocido", persona)
        elif conversacion.turno != persona:
            self.decir("ERROR no es su turno", persona)
        elif len(mensaje.encode("utf-8")) > TEXTO_MAXIMO:
            self.decir("ERROR el mensaje es demasiado largo", persona)
        else:
            conversacion.turno = conversacion.otra(persona)
            self.decir("MSG " + mensaje, conversacion.turno)

    def terminar(self, persona):
        if self.sola == persona:
            self.sola = None
        conversacion = self.conversaciones.get(persona)
        personas = conversacion.personas if conversacion else (persona,)
        for cada_una in personas:
            self.conversaciones.pop(cada_una, None)
            self.decir("FIN", cada_una)


async def principal(host, port):
    bucle = asyncio.get_running_loop()
    transporte, _ = await bucle.create_datagram_endpoint(Servidor, local_addr=(host, port))
    print(f"Servidor escuchando en {host}:{transporte.get_extra_info('sockname')[1]}", flush=True)
    try:
        await asyncio.Event().wait()
    finally:
        transporte.close()


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50008
    try:
        asyncio.run(principal(HOST, PORT))
    except KeyboardInterrupt:
        print("Hasta luego")
