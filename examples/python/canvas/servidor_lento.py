"""Servidor de DrawColorCanvas que envía despacio: el largo y el cuerpo por separado, en trozos y con pausas.

Es correcto: TCP puede entregar así los bytes de cualquier servidor. Un tablero completo tarda cerca de 30 ms.

Uso: python3 servidor_lento.py [host] [puerto]
"""
import json
import sys
import time
from collections import deque
from socket import AF_INET, IPPROTO_TCP, SHUT_RDWR, SO_REUSEADDR, SOCK_STREAM, SOL_SOCKET, TCP_NODELAY, socket
from threading import Condition, Lock, Thread

COLORES = ("white", "black", "red", "green", "yellow", "blue", "cyan", "magenta")
LADO = 50
PAUSA_SEGUNDOS = 0.002
TROZO_ENVIO = 4_001
LARGO_MAXIMO = 2_000_000
PENDIENTES_MAXIMO = 1_000

tablero = {}
clientes = {}
candado = Lock()


class Cliente:
    """Un cliente conectado y lo que todavía se le debe enviar."""

    def __init__(self, conexion, id_cliente):
        self.conexion = conexion
        self.id = id_cliente
        self.pendientes = deque(maxlen=PENDIENTES_MAXIMO)
        self.novedad = Condition()
        Thread(target=self.escuchar, daemon=True).start()
        Thread(target=self.enviar_pendientes, daemon=True).start()

    def escuchar(self):
        print(f"Escuchando a cliente {self.id}!")
        try:
            while self.atender(self.recibir()):
                pass
        except (OSError, EOFError, ValueError, RecursionError) as error:
            print(f"Error con el cliente {self.id}: {error}")
        with candado:
            del clientes[self.id]
        print(f"Cerrando conexión con el cliente {self.id}...")
        self.encolar(serializar({"cerrar": True}))
        self.encolar(None)
        print(f"Se ha eliminado el socket del cliente {self.id}.")

    def recibir(self):
        largo = int.from_bytes(self.recibir_bytes(5), "little")
        if largo > LARGO_MAXIMO:
            raise ValueError("mensaje demasiado largo")
        return json.loads(self.recibir_bytes(largo))

    def recibir_bytes(self, faltan):
        trozos = []
        while faltan:
            trozo = self.conexion.recv(min(128, faltan))
            if not trozo:
                raise EOFError("se desconectó")
            trozos.append(trozo)
            faltan -= len(trozo)
        return b"".join(trozos)

    def atender(self, mensaje):
        """Obedece un mensaje; False cuando hay que terminar."""
        if not isinstance(mensaje, dict) or mensaje.get("comando") == "cerrar":
            return False
        with candado:
            if mensaje.get("comando") == "pintar":
                pintar(mensaje)
            cuerpo = serializar(tablero)
            for cliente in clientes.values():
                cliente.encolar(cuerpo)
        return True

    def encolar(self, cuerpo):
        with self.novedad:
            self.pendientes.append(cuerpo)
            self.novedad.notify()

    def enviar_pendientes(self):
        try:
            while True:
                with self.novedad:
                    self.novedad.wait_for(lambda: self.pendientes)
                    cuerpo = self.pendientes.popleft()
                if cuerpo is None:
                    break
                self.enviar_despacio(len(cuerpo).to_bytes(5, "little"), 2)
                self.enviar_despacio(cuerpo, TROZO_ENVIO)
            self.conexion.shutdown(SHUT_RDWR)
        except OSError:
            pass  # Ya se fue; quien lo escucha lo elimina.
        finally:
            self.conexion.close()

    def enviar_despacio(self, datos, trozo):
        for inicio in range(0, len(datos), trozo):
            self.conexion.sendall(datos[inicio:inicio + trozo])
            time.sleep(PAUSA_SEGUNDOS)


def serializar(mensaje):
    return json.dumps(mensaje, sort_keys=True).encode("utf-8")


def pintar(mensaje):
    try:
        fila = tablero[str(int(mensaje["y_pos"]))]
        columna = str(int(mensaje["x_pos"]))
        if columna in fila and mensaje["nombre_color"] in COLORES:
            fila[columna] = mensaje["nombre_color"]
    except (KeyError, TypeError, ValueError, OverflowError):
        print("No se puede pintar:", repr(mensaje)[:100])


def main(host, port):
    print("Iniciando servidor...")
    for y in range(LADO):
        tablero[str(y)] = {str(x): "white" for x in range(LADO)}
    servidor = socket(AF_INET, SOCK_STREAM)
    servidor.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
    servidor.bind((host, port))
    servidor.listen(128)
    print(f"Servidor escuchando en {host}:{servidor.getsockname()[1]}")
    print("Servidor aceptando conexiones!")
    print("CTRL + C -> SALIR")
    siguiente_id = 1
    while True:
        conexion, _ = servidor.accept()
        conexion.setsockopt(IPPROTO_TCP, TCP_NODELAY, 1)
        print(f"Ha llegado un nuevo cliente con id {siguiente_id}!")
        with candado:
            clientes[siguiente_id] = Cliente(conexion, siguiente_id)
        siguiente_id += 1


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 45743
    try:
        main(HOST, PORT)
    except KeyboardInterrupt:
        print("Forzando cierre de servidor!")
