"""Un cliente correcto en partes pequeñas; cada mutante cambia exactamente una."""
import json
import socket
import sys
import threading

from PyQt5.QtCore import QObject, pyqtSignal
from PyQt5.QtWidgets import QApplication

from draw_color_canvas import VentanaPrincipal


class ClienteCorrecto(QObject):
    senal_a_interfaz = pyqtSignal(dict)

    def __init__(self, host, port):
        super().__init__()
        self.ventana = VentanaPrincipal()
        self.ventana.senal_a_cliente.connect(self.obedecer)
        self.senal_a_interfaz.connect(self.ventana.recibir_senal)
        self.conectado = True
        self.socket_cliente = self.conectar(host, port)
        threading.Thread(target=self.escuchar, daemon=True).start()
        self.ventana.show()

    def conectar(self, host, port):
        return socket.create_connection((host, port))

    def escuchar(self):
        try:
            while self.conectado:
                if not self.atender(self.recibir()):
                    break
        except (OSError, ValueError) as error:
            print(f"Se perdió la conexión con el servidor: {error}")
        self.terminar()

    def recibir(self):
        """Un mensaje completo."""
        return json.loads(self.recibir_cuerpo(self.recibir_largo()).decode())

    def recibir_largo(self):
        return int.from_bytes(self.recibir_exacto(5), "little")

    def recibir_cuerpo(self, largo):
        return self.recibir_exacto(largo)

    def recibir_exacto(self, cantidad):
        datos = bytearray()
        while len(datos) < cantidad:
            trozo = self.socket_cliente.recv(min(4096, cantidad - len(datos)))
            if not trozo:
                raise ConnectionError("el servidor cerró")
            datos += trozo
        return bytes(datos)

    def atender(self, mensaje):
        """Muestra un mensaje; dice si vendrán más."""
        self.senal_a_interfaz.emit(mensaje)
        return not mensaje.get("cerrar")

    def terminar(self):
        self.conectado = False
        self.ventana.closeEvent(None)

    def obedecer(self, mensaje):
        """Envía lo que pide la ventana."""
        self.enviar(mensaje)
        if mensaje["comando"] == "cerrar":
            self.conectado = False

    def enviar(self, mensaje):
        try:
            self.socket_cliente.sendall(self.empaquetar(json.dumps(mensaje).encode()))
        except OSError:
            self.conectado = False

    def empaquetar(self, cuerpo):
        return len(cuerpo).to_bytes(5, "little") + cuerpo


def correr(clase):
    """Inicia un cliente: python3 <archivo> HOST PUERTO"""
    app = QApplication(sys.argv)
    cliente = clase(sys.argv[1], int(sys.argv[2]))
    codigo = app.exec_()
    del cliente
    sys.exit(codigo)
