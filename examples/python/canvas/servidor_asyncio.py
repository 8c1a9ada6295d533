"""Servidor de DrawColorCanvas con asyncio: "nuevo" se contesta a quien pregunta; lo pintado llega a todos.

Uso: python3 servidor_asyncio.py [host] [puerto]
"""
import asyncio
import json
import sys

COLORES = {"white", "black", "red", "green", "yellow", "blue", "cyan", "magenta"}
LADO = 50
TAMANO_TROZO = 128
LARGO_MAXIMO = 1 << 20
PENDIENTE_MAXIMO = 64 << 20
ESPERA_SEGUNDOS = 20


class Servidor:
    def __init__(self):
        self.tablero = [["white"] * LADO for _ in range(LADO)]
        self.escritores = {}
        self.ultimo_id = 0

    async def atender(self, lector, escritor):
        self.ultimo_id += 1
        id_cliente = self.ultimo_id
        self.escritores[id_cliente] = escritor
        print(f"Ha llegado un nuevo cliente con id {id_cliente}!")
        print(f"Escuchando a cliente {id_cliente}!")
        try:
            await self.conversar(lector, escritor)
            escritor.write(empaquetar({"cerrar": True}))
            await asyncio.wait_for(escritor.drain(), ESPERA_SEGUNDOS)
        except (asyncio.IncompleteReadError, asyncio.TimeoutError, OSError, ValueError, RecursionError) as error:
            print(f"Se perdió al cliente {id_cliente}: {error!r}")
            escritor.transport.abort()
        except asyncio.CancelledError:
            pass  # Se apretó CTRL + C.
        finally:
            print(f"Cerrando conexión con el cliente {id_cliente}...")
            del self.escritores[id_cliente]
            escritor.close()
            print(f"Se ha eliminado el socket del cliente {id_cliente}.")

    async def conversar(self, lector, escritor):
        """Contesta mensajes hasta que el cliente pide cerrar."""
        while True:
            mensaje = await recibir(lector)
            comando = mensaje.get("comando")
            if comando == "cerrar":
                return
            if comando == "nuevo":
                escritor.write(self.paquete_tablero())
            elif comando == "pintar" and self.pintar(mensaje):
                self.enviar_a_todos(self.paquete_tablero())
            # Solo espera a su propio cliente: si este no lee, nadie más se detiene.
            await asyncio.wait_for(escritor.drain(), ESPERA_SEGUNDOS)

    def pintar(self, mensaje):
        """Pinta y dice si se pudo."""
        try:
            x, y, color = int(mensaje["x_pos"]), int(mensaje["y_pos"]), mensaje["nombre_color"]
            valido = x in range(LADO) and y in range(LADO) and color in COLORES
        except (KeyError, TypeError, ValueError, OverflowError):
            return False
        if valido:
            self.tablero[y][x] = color
        return valido

    def enviar_a_todos(self, paquete):
        for escritor in list(self.escritores.values()):
            if escritor.transport.get_write_buffer_size() > PENDIENTE_MAXIMO:
                escritor.transport.abort()
            else:
                escritor.write(paquete)

    def paquete_tablero(self):
        return empaquetar(
            {str(y): {str(x): color for x, color in enumerate(fila)} for y, fila in enumerate(self.tablero)}
        )


async def recibir(lector):
    largo = int.from_bytes(await lector.readexactly(5), byteorder="little")
    if largo > LARGO_MAXIMO:
        raise ValueError(f"anunció un mensaje de {largo} bytes")
    cuerpo = bytearray()
    while len(cuerpo) < largo:
        cuerpo += await lector.readexactly(min(TAMANO_TROZO, largo - len(cuerpo)))
    mensaje = json.loads(cuerpo.decode())
    if not isinstance(mensaje, dict):
        raise ValueError("el mensaje no es un diccionario")
    return mensaje


def empaquetar(mensaje):
    cuerpo = json.dumps(mensaje, separators=(",", ":")).encode()
    return len(cuerpo).to_bytes(5, byteorder="little") + cuerpo


async def main(host, port):
    print("Iniciando servidor...")
    escucha = await asyncio.start_server(Servidor().atender, host, port, backlog=128)
    print(f"Servidor escuchando en {host}:{escucha.sockets[0].getsockname()[1]}")
    print("Servidor aceptando conexiones!\nCTRL + C -> SALIR")
    await asyncio.Event().wait()


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 45743
    try:
        asyncio.run(main(HOST, PORT))
    except KeyboardInterrupt:
        print("Forzando cierre de servidor!")
