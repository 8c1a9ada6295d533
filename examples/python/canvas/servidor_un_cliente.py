"""Servidor de DrawColorCanvas para exactamente un cliente: la mitad de la actividad que da puntaje.

Un hilo acepta y escucha al único cliente; el programa principal espera CTRL + C.

Uso: python3 servidor_un_cliente.py [host] [puerto]
"""
import json
import socket
import sys
import threading

COLORES = ["white", "black", "red", "green", "yellow", "blue", "cyan", "magenta"]


class Servidor:
    def __init__(self, host, port):
        print("Iniciando servidor...")
        self.un_cliente = True
        self.tablero = {str(fila): {str(columna): "white" for columna in range(50)} for fila in range(50)}
        self.socket_server = socket.socket()
        self.socket_server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket_server.bind((host, port))
        self.socket_server.listen()
        print(f"Servidor escuchando en {host}:{self.socket_server.getsockname()[1]}")

    def iniciar(self):
        threading.Thread(target=self.conectar_un_cliente, daemon=True).start()
        print("Servidor aceptando conexiones!")
        print("CTRL + C -> SALIR")
        fin = threading.Event()
        while not fin.wait(1):
            pass

    def conectar_un_cliente(self):
        socket_cliente, _ = self.socket_server.accept()
        print("Ha llegado un nuevo cliente!")
        self.escuchar_cliente(socket_cliente)

    def escuchar_cliente(self, socket_cliente):
        print("Escuchando a cliente!")
        try:
            while True:
                mensaje = self.recibir(socket_cliente)
                if mensaje["comando"] == "cerrar":
                    break
                if mensaje["comando"] == "pintar":
                    self.pintar_pixel(mensaje)
                self.enviar(socket_cliente, self.tablero)
        except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
            print(f"Error: {error!r}")
        finally:
            self.terminar(socket_cliente)

    def terminar(self, socket_cliente):
        print("Cerrando conexión con el cliente...")
        try:
            self.enviar(socket_cliente, {"cerrar": True})
        except OSError:
            print("El cliente ya no estaba.")
        socket_cliente.close()
        print("Se ha eliminado el socket del cliente.")

    def pintar_pixel(self, datos):
        """Pinta si la posición y el color existen."""
        y, x = str(datos.get("y_pos")), str(datos.get("x_pos"))
        color = datos.get("nombre_color")
        if x in self.tablero["0"] and y in self.tablero and color in COLORES:
            self.tablero[y][x] = color

    def recibir(self, socket_cliente):
        largo = int.from_bytes(self.recibir_bytes(socket_cliente, 5), byteorder="little")
        return json.loads(self.recibir_bytes(socket_cliente, largo).decode("utf-8"))

    @staticmethod
    def recibir_bytes(socket_cliente, largo):
        datos = b""
        while len(datos) < largo:
            trozo = socket_cliente.recv(min(128, largo - len(datos)))
            if trozo == b"":
                raise ConnectionResetError("el cliente se desconectó")
            datos += trozo
        return datos

    @staticmethod
    def enviar(socket_cliente, mensaje):
        datos = json.dumps(mensaje).encode("utf-8")
        socket_cliente.sendall(len(datos).to_bytes(5, byteorder="little"))
        socket_cliente.sendall(datos)


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 45743
    try:
        Servidor(HOST, PORT).iniciar()
    except KeyboardInterrupt:
        print("Forzando cierre de servidor!")
