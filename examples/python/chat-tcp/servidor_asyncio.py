"""Servidor de chat por turnos con asyncio.

Uso: python3 servidor_asyncio.py [host] [puerto]
"""
import asyncio
import sys

TEXTO_MAXIMO = 65536


class Persona:
    def __init__(self, lector, escritor):
        self.lector = lector
        self.escritor = escritor
        self.otra = None
        self.turno = False

    def decir(self, texto):
        if not self.escritor.is_closing():
            self.escritor.write(texto.encode() + b"\n")

    def cerrar(self):
        if not self.escritor.is_closing():
            self.escritor.close()


class Sala:
    """Junta a las personas de dos en dos, en el orden en que llegan."""

    def __init__(self):
        self.sola = None

    async def atender(self, lector, escritor):
        persona = Persona(lector, escritor)
        self.sentar(persona)
        try:
            await self.conversar(persona)
        except (asyncio.IncompleteReadError, OSError):
            pass  # Se fue sin despedirse.
        except asyncio.LimitOverrunError:
            persona.decir("ERROR mensaje demasiado largo")
        finally:
            self.salir(persona)

    def sentar(self, persona):
        if self.sola is None:
            self.sola = persona
            return
        primera, self.sola = self.sola, None
        primera.otra, persona.otra = persona, primera
        primera.turno = True
        primera.decir("TURNO")
        persona.decir("ESPERA")

    async def conversar(self, persona):
        while True:
            linea = await persona.lector.readuntil(b"\n")
            try:
                texto = linea[:-1].decode()
            except UnicodeDecodeError:
                persona.decir("ERROR el texto no es UTF-8")
                continue
            if texto.strip().lower() == "desconectar":
                return
            if texto != "MSG" and not texto.startswith("MSG "):
                persona.decir("ERROR mensaje desconocido")
            elif persona.otra is None or not persona.turno:
                persona.decir("ERROR no es su turno")
            else:
                persona.turno, persona.otra.turno = False, True
                persona.otra.decir("MSG " + texto[4:])
            await persona.escritor.drain()

    def salir(self, persona):
        if self.sola is persona:
            self.sola = None
        otra, persona.otra = persona.otra, None
        if otra is not None:
            otra.otra = None
            otra.decir("FIN")
            otra.cerrar()
        persona.cerrar()


async def principal(host, port):
    sala = Sala()
    servidor = await asyncio.start_server(sala.atender, host, port, limit=TEXTO_MAXIMO + 5)
    print(f"Servidor escuchando en {host}:{servidor.sockets[0].getsockname()[1]}", flush=True)
    async with servidor:
        await servidor.serve_forever()


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50008
    try:
        asyncio.run(principal(HOST, PORT))
    except KeyboardInterrupt:
        print("Hasta luego")
