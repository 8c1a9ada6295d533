"""La lógica del servidor de DrawColorCanvas."""
import json
import socket
import threading
import time

from color_canvas import Canvas


class Servidor:
    def __init__(self, host, port):
        print("Iniciando servidor...")
        self.host = host
        self.port = port
        self.socket_server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        self.socket_server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket_server.bind((self.host, self.port))
        self.socket_server.listen()
        print(f"Servidor escuchando en {self.host}:{self.port}")
        self.sockets_clientes = {}
        # Con True atiende a un solo cliente; con False, a todos los que lleguen.
        self.un_cliente = True
        self.canvas = Canvas()
        self.lock = threading.Lock()

    def iniciar(self):
        """Acepta clientes en un hilo y espera CTRL + C."""
        conectar = self.conectar_un_cliente if self.un_cliente else self.conectar_varios_clientes
        threading.Thread(target=conectar, daemon=True).start()
        print("Servidor aceptando conexiones!")
        print("CTRL + C -> SALIR")
        try:
            while True:
                time.sleep(1)
        except KeyboardInterrupt:
            print("Forzando cierre de servidor!")
        finally:
            self.socket_server.close()

    def conectar_un_cliente(self):
        socket_cliente, _ = self.socket_server.accept()
        print("Ha llegado un nuevo cliente!")
        self.escuchar_cliente(socket_cliente)

    def conectar_varios_clientes(self):
        id_cliente = 0
        while True:
            socket_cliente, _ = self.socket_server.accept()
            id_cliente += 1
            self.sockets_clientes[id_cliente] = socket_cliente
            print(f"Ha llegado un nuevo cliente con id {id_cliente}!")
            hilo = threading.Thread(
                target=self.escuchar_cliente, args=(socket_cliente, id_cliente), daemon=True
            )
            hilo.start()

    def escuchar_cliente(self, socket_cliente, id_cliente=0):
        print(f"Escuchando a cliente {id_cliente}!")
        try:
            while True:
                largo = int.from_bytes(self.recibir_bytes(socket_cliente, 5), byteorder="little")
                mensaje = json.loads(self.recibir_bytes(socket_cliente, largo).decode("utf-8"))
                comando = mensaje["comando"]
                if comando == "cerrar":
                    break
                with self.lock:
                    if comando == "pintar":
                        self.pintar(mensaje)
                    self.enviar_respuesta(socket_cliente, self.canvas.obtener_tablero())
        except ConnectionError as error:
            print(f"Se perdió la conexión con el cliente {id_cliente}: {error}")
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            print(f"El cliente {id_cliente} envió un mensaje inválido: {error!r}")
        finally:
            print(f"Cerrando conexión con el cliente {id_cliente}...")
            self.terminar_cliente(socket_cliente, id_cliente)
            print(f"Se ha eliminado el socket del cliente {id_cliente}.")

    def pintar(self, mensaje):
        try:
            self.canvas.pintar_pixel(mensaje)
        except (IndexError, OverflowError):
            print("Se pidió pintar fuera del lienzo.")

    def terminar_cliente(self, socket_cliente, id_cliente):
        with self.lock:
            self.sockets_clientes.pop(id_cliente, None)
        try:
            self.enviar(socket_cliente, {"cerrar": True})
        except OSError:
            pass
        socket_cliente.close()

    @staticmethod
    def recibir_bytes(socket_cliente, largo):
        """Recibe exactamente ese largo, en chunks de máximo 128 bytes."""
        datos = bytearray()
        while len(datos) < largo:
            chunk = socket_cliente.recv(min(128, largo - len(datos)))
            if not chunk:
                raise ConnectionError("el cliente se desconectó")
            datos.extend(chunk)
        return datos

    def enviar(self, socket_cliente, mensaje):
        mensaje_bytes = json.dumps(mensaje).encode("utf-8")
        largo_bytes = len(mensaje_bytes).to_bytes(5, byteorder="little")
        socket_cliente.sendall(largo_bytes + mensaje_bytes)

    def enviar_respuesta(self, socket_cliente, respuesta):
        if self.un_cliente:
            self.enviar(socket_cliente, respuesta)
        else:
            self.enviar_a_todos(respuesta)

    def enviar_a_todos(self, mensaje):
        for socket_cliente in list(self.sockets_clientes.values()):
            try:
                self.enviar(socket_cliente, mensaje)
            except OSError:
                pass  # Se fue; su hilo lo elimina.
