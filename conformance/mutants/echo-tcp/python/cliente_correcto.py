"""Un cliente correcto; cada mutante cambia una cosa."""
import socket
import sys


class ClienteCorrecto:
    def __init__(self, host, port):
        self.servidor = (host, port)

    def abrir(self):
        self.enchufe = socket.create_connection(self.servidor)
        self.enchufe.settimeout(20)

    def enviar(self, texto):
        self.enchufe.sendall((texto + chr(10)).encode())

    def recibir(self):
        respuesta = b''
        while not respuesta.endswith(b"\n"):
            trozo = self.enchufe.recv(1024)
            if not trozo:
                raise ConnectionError("se fue")
            respuesta += trozo
        return respuesta.decode(errors="replace").rstrip()

    def mostrar(self, texto):
        print("Respuesta:", texto, flush=True)

    def conversar(self):
        self.abrir()
        for linea in sys.stdin:
            self.enviar(linea.rstrip())
            self.mostrar(self.recibir())

    def correr(self):
        try:
            self.conversar()
        except (OSError, KeyboardInterrupt) as problema:
            print("Se terminó:", problema)


def correr(clase):
    clase(sys.argv[1], int(sys.argv[2])).correr()
