# Error deliberado: escribe y lee el largo en big endian, y el enunciado pide little endian.
"""Servidor de DrawColorCanvas con un error, para ver cómo se lo encuentra.

Uso: python3 big_endian.py [host] [puerto]
"""
import json
import queue
import socket
import sys
import threading

LADO = 50
TAMANO_TROZO = 128
LARGO_MAXIMO = 10_000_000
TABLEROS_EN_COLA = 1_000


class Canvas:
    """El lienzo que comparten los clientes: filas de columnas."""

    def __init__(self):
        self.tablero = {str(y): {str(x): "white" for x in range(LADO)} for y in range(LADO)}

    def pintar_pixel(self, datos):
        """Pinta un píxel; si los datos no sirven, deja el tablero como estaba."""
        try:
            x, y, color = int(datos["x_pos"]), int(datos["y_pos"]), datos["nombre_color"]
            color.encode()
        except (KeyError, TypeError, ValueError, OverflowError, AttributeError):
            return
        if 0 <= x < LADO and 0 <= y < LADO:
            self.tablero[str(y)][str(x)] = color

    def obtener_tablero(self):
        return self.tablero


class Servidor:
    def __init__(self, host, port):
        print("Iniciando servidor...")
        self.canvas = Canvas()
        self.colas = {}
        self.lock = threading.Lock()
        self.socket_server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        self.socket_server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket_server.bind((host, port))
        self.socket_server.listen(128)
        print(f"Servidor escuchando en {host}:{self.socket_server.getsockname()[1]}")

    def conectar_clientes(self):
        print("Servidor aceptando conexiones!\nCTRL + C -> SALIR")
        id_cliente = 0
        while True:
            socket_cliente, _ = self.socket_server.accept()
            id_cliente += 1
            print(f"Ha llegado un nuevo cliente con id {id_cliente}!")
            cola = queue.Queue()
            with self.lock:
                self.colas[id_cliente] = cola
            argumentos = (socket_cliente, id_cliente, cola)
            threading.Thread(target=self.escuchar_cliente, args=argumentos, daemon=True).start()

    def escuchar_cliente(self, socket_cliente, id_cliente, cola):
        print(f"Escuchando a cliente {id_cliente}!")
        hilo_envio = threading.Thread(target=self.vaciar_cola, args=(socket_cliente, cola), daemon=True)
        hilo_envio.start()
        try:
            mensaje = self.recibir(socket_cliente)
            while mensaje.get("comando") != "cerrar":
                self.responder(mensaje)
                mensaje = self.recibir(socket_cliente)
        except (OSError, ValueError, RecursionError) as error:
            print(f"Se perdió al cliente {id_cliente}: {error}")
        finally:
            print(f"Cerrando conexión con el cliente {id_cliente}...")
            with self.lock:
                del self.colas[id_cliente]
            cola.put(empaquetar({"cerrar": True}))
            cola.put(None)
            hilo_envio.join()
            socket_cliente.close()
            print(f"Se ha eliminado el socket del cliente {id_cliente}.")

    def responder(self, mensaje):
        # Pintar y repartir van juntos, para que nadie reciba primero el tablero más nuevo.
        with self.lock:
            if mensaje.get("comando") == "pintar":
                self.canvas.pintar_pixel(mensaje)
            paquete = empaquetar(self.canvas.obtener_tablero())
            for cola in self.colas.values():
                # Quien no lee nunca se pierde los tableros que ya no caben.
                if cola.qsize() < TABLEROS_EN_COLA:
                    cola.put(paquete)

    @staticmethod
    def recibir(socket_cliente):
        """Recibe un mensaje completo: 5 bytes de largo y luego el cuerpo."""
        largo = int.from_bytes(recibir_exacto(socket_cliente, 5), byteorder="big")
        if largo > LARGO_MAXIMO:
            raise ValueError(f"anunció un mensaje de {largo} bytes")
        mensaje = json.loads(recibir_exacto(socket_cliente, largo).decode())
        if not isinstance(mensaje, dict):
            raise ValueError("el mensaje no es un diccionario")
        return mensaje

    @staticmethod
    def vaciar_cola(socket_cliente, cola):
        try:
            paquete = cola.get()
            while paquete is not None:
                socket_cliente.sendall(paquete)
                paquete = cola.get()
        except OSError:
            pass  # El cliente ya no está: su otro hilo lo elimina.


def recibir_exacto(socket_cliente, cantidad):
    """Recibe justo esa cantidad de bytes, en trozos de a lo más 128."""
    datos = bytearray()
    while len(datos) < cantidad:
        trozo = socket_cliente.recv(min(TAMANO_TROZO, cantidad - len(datos)))
        if not trozo:
            raise ConnectionError("cerró la conexión")
        datos += trozo
    return bytes(datos)


def empaquetar(mensaje):
    cuerpo = json.dumps(mensaje, ensure_ascii=False).encode()
    return len(cuerpo).to_bytes(5, byteorder="big") + cuerpo


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 45743
    servidor = Servidor(HOST, PORT)
    try:
        servidor.conectar_clientes()
    except KeyboardInterrupt:
        print("Forzando cierre de servidor!")
