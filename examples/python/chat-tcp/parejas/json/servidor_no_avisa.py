"""ERROR DELIBERADO: cuando alguien se desconecta no avisa a la otra persona.

Uso: python3 servidor_no_avisa.py [host] [puerto]
"""
import asyncio
import json
import sys

esperando = []


class Persona:
    def __init__(self, lector, escritor):
        self.lector = lector
        self.escritor = escritor
        self.otra = None
        self.turno = False

    def decir(self, tipo, texto=""):
        self.escritor.write(json.dumps({"tipo": tipo, "texto": texto}).encode() + b"\n")

    async def siguiente(self):
        """El siguiente mensaje, o None si la persona se fue."""
        try:
            linea = await self.lector.readline()
            return json.loads(linea) if linea.endswith(b"\n") else None
        except (ValueError, OSError):
            return None


async def atender(lector, escritor):
    persona = Persona(lector, escritor)
    if esperando:
        otra = esperando.pop()
        persona.otra, otra.otra = otra, persona
        otra.turno = True
        otra.decir("aviso", "Ya hay alguien, y empieza usted.")
        persona.decir("aviso", "Empieza la otra persona.")
    else:
        esperando.append(persona)
    await conversar(persona)
    if persona in esperando:
        esperando.remove(persona)
    otra = persona.otra
    if otra is not None:
        otra.otra = None
    escritor.close()


async def conversar(persona):
    """Entrega lo que dice una persona hasta que se desconecta."""
    while True:
        mensaje = await persona.siguiente()
        if mensaje is None or mensaje.get("tipo") == "desconectar":
            return
        if not persona.turno or persona.otra is None:
            persona.decir("aviso", "No es su turno: no se entregó.")
            continue
        persona.turno, persona.otra.turno = False, True
        persona.otra.decir("mensaje", mensaje.get("texto", ""))


async def main(host, puerto):
    servidor = await asyncio.start_server(atender, host, puerto)
    print(f"Servidor escuchando en {host}:{servidor.sockets[0].getsockname()[1]}", flush=True)
    async with servidor:
        await servidor.serve_forever()


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50008
    try:
        asyncio.run(main(HOST, PUERTO))
    except KeyboardInterrupt:
        print("Hasta luego")
