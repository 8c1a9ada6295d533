"""Servidor de la experiencia 4, con los métodos del enunciado y nada más.

Uso: python3 servidor_curso.py [host] [puerto]
"""
import os
import pickle
import socket
import sys
import threading


class Mensaje:
    def __init__(self, operacion=None, data=None, estado=None):
        self.operacion = operacion
        self.data = data
        self.estado = estado


class Servidor:
    chunk_size = 4096

    def __init__(self, port, host):
        self.host = host
        self.port = port
        self.sockets = {}
        self.socket_server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        self.bind_listen()
        self.accept_connections()

    def bind_listen(self):
        self.socket_server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket_server.bind((self.host, self.port))
        self.socket_server.listen()
        print(f"Servidor escuchando en {self.host}: {self.port}")

    def accept_connections(self):
        thread = threading.Thread(target=self.accept_connections_thread, daemon=True)
        thread.start()

    def accept_connections_thread(self):
        while True:
            socket_cliente, address = self.socket_server.accept()
            print("Cliente conectado:", address)
            self.sockets[socket_cliente] = address
            thread = threading.Thread(target=self.listen_client_thread, args=(socket_cliente,), daemon=True)
            thread.start()

    def recibir_bytes(self, socket_cliente, cantidad):
        bytes_leidos = bytearray()
        while len(bytes_leidos) < cantidad:
            cantidad_restante = cantidad - len(bytes_leidos)
            bytes_leer = min(self.chunk_size, cantidad_restante)
            respuesta = socket_cliente.recv(bytes_leer)
            if respuesta == b"":
                raise ConnectionError
            bytes_leidos += respuesta
        return bytes_leidos

    def listen_client_thread(self, socket_cliente):
        try:
            while True:
                largo = int.from_bytes(self.recibir_bytes(socket_cliente, 4), byteorder="big")
                mensaje = pickle.loads(self.recibir_bytes(socket_cliente, largo))
                print("Mensaje recibido:", mensaje.operacion)
                self.manejar_mensaje(mensaje, socket_cliente)
        except ConnectionError:
            print("Cliente desconectado")
        except Exception as error:
            print("Llegó un mensaje que no se entiende:", error)
        del self.sockets[socket_cliente]
        socket_cliente.close()

    def manejar_mensaje(self, mensaje, socket_cliente):
        if mensaje.operacion == "listar":
            self.enviar_mensaje(Mensaje(data=self.listar_archivos(), estado="ok"), socket_cliente)
        elif mensaje.operacion == "descargar":
            self.enviar_archivo(mensaje.data, socket_cliente)
        else:
            self.enviar_mensaje(Mensaje(estado="error"), socket_cliente)

    def enviar_mensaje(self, mensaje, socket_cliente):
        contenido = pickle.dumps(mensaje)
        largo = len(contenido).to_bytes(4, byteorder="big")
        socket_cliente.sendall(largo + contenido)

    def enviar_archivo(self, archivo, socket_cliente):
        ruta = os.path.join("archivos", archivo)
        if os.path.isfile(ruta):
            with open(ruta, "rb") as file:
                mensaje = Mensaje(data=file.read(), estado="ok")
        else:
            mensaje = Mensaje(estado="error")
        self.enviar_mensaje(mensaje, socket_cliente)

    def listar_archivos(self):
        return os.listdir("archivos")


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "localhost"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 3247
    os.makedirs("archivos", exist_ok=True)
    servidor = Servidor(PORT, HOST)
    input("Presione enter para cerrar\n")
