"""Un cliente de chat correcto en partes; cada mutante cambia una sola."""
import os
import socket
import sys
import threading


class ClienteCorrecto:
    def __init__(self, host, port):
        self.conexion = self.conectar(host, port)
        self.pendiente = b""
        self.turno = threading.Event()

    def conectar(self, host, port):
        return socket.create_connection((host, port))

    def recibir(self):
        """El próximo mensaje del servidor; None al final."""
        while b"\n" not in self.pendiente:
            trozo = self.conexion.recv(4096)
            if not trozo:
                return None
            self.pendiente += trozo
        linea, self.pendiente = self.pendiente.split(b"\n", 1)
        return linea.decode(errors="replace")

    def oir(self):
        mensaje = self.recibir()
        while mensaje is not None and mensaje != "FIN":
            if mensaje.startswith("MSG "):
                self.mostrar(mensaje[4:])
                self.turno.set()
            elif mensaje == "TURNO":
                self.turno.set()
            mensaje = self.recibir()
        self.fin()

    def mostrar(self, texto):
        print(f"Otra persona: {texto}", flush=True)

    def fin(self):
        """La otra persona se fue."""
        print("La conversación terminó.", flush=True)
        os._exit(0)

    def esperar_turno(self):
        self.turno.wait()
        self.turno.clear()

    def enviar(self, datos):
        self.conexion.sendall(datos + b"\n")

    def despedirse(self):
        self.enviar(b"desconectar")

    def hablar(self):
        for linea in sys.stdin:
            texto = linea.rstrip("\n")
            if texto == "desconectar":
                break
            self.esperar_turno()
            self.enviar(b"MSG " + texto.encode())
        self.despedirse()


def correr(clase):
    cliente = clase(sys.argv[1], int(sys.argv[2]))
    threading.Thread(target=cliente.oir, daemon=True).start()
    cliente.hablar()
    os._exit(0)


if __name__ == "__main__":
    correr(ClienteCorrecto)
