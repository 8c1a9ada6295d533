# Error deliberado: nunca envía "cerrar": el servidor solo ve que la conexión se corta.
"""La lógica del cliente de DrawColorCanvas."""
import json
import socket
import sys
import threading

from PyQt5.QtCore import QObject, pyqtSignal

from draw_color_canvas import VentanaPrincipal


class Cliente(QObject):
    senal_a_interfaz = pyqtSignal(dict)

    def __init__(self, host, port):
        super().__init__()
        self.ventana = VentanaPrincipal()
        self.ventana.senal_a_cliente.connect(self.enviar_a_servidor)
        self.senal_a_interfaz.connect(self.ventana.recibir_senal)
        self.socket_cliente = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        self.conectado = False
        try:
            self.socket_cliente.connect((host, port))
        except ConnectionRefusedError:
            print(f"No hay un servidor en {host}:{port}.")
            self.socket_cliente.close()
            sys.exit(1)
        self.conectado = True
        threading.Thread(target=self.escuchar_servidor, daemon=True).start()
        self.ventana.show()

    def escuchar_servidor(self):
        """Recibe tableros mientras haya conexión y los pasa a la interfaz."""
        try:
            while self.conectado:
                largo = int.from_bytes(self.recibir_bytes(5), byteorder="little")
                mensaje = json.loads(self.recibir_bytes(largo).decode("utf-8"))
                self.senal_a_interfaz.emit(mensaje)
                if mensaje.get("cerrar"):
                    break
        except (OSError, ValueError) as error:
            if self.conectado:
                print(f"Se perdió la conexión con el servidor: {error}")
        self.conectado = False
        self.ventana.closeEvent(None)

    def recibir_bytes(self, largo):
        """Recibe exactamente ese largo, en chunks de máximo 128 bytes."""
        datos = bytearray()
        while len(datos) < largo:
            chunk = self.socket_cliente.recv(min(128, largo - len(datos)))
            if not chunk:
                raise ConnectionResetError("el servidor cerró")
            datos.extend(chunk)
        return datos

    def enviar(self, mensaje):
        mensaje_bytes = json.dumps(mensaje).encode("utf-8")
        largo_bytes = len(mensaje_bytes).to_bytes(5, byteorder="little")
        try:
            self.socket_cliente.sendall(largo_bytes + mensaje_bytes)
        except OSError:
            self.conectado = False

    def enviar_a_servidor(self, dict_):
        if dict_["comando"] == "cerrar":
            self.conectado = False
        else:
            self.enviar(dict_)
