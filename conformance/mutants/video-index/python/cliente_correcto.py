"""Un cliente correcto en partes pequeñas; cada mutante cambia exactamente una."""
import socket
import sys

SILENCIO = 0.4


class ClienteCorrecto:
    def __init__(self, host, port):
        self.sock = self.conectar(host, port)

    def conectar(self, host, port):
        return socket.create_connection((host, port))

    def conversar(self):
        while True:
            linea = input("> ")
            if self.es_despedida(linea):
                break
            if self.es_vacia(linea):
                continue
            self.enviar(linea)
            self.mostrar(self.recibir())
        self.sock.close()

    def es_despedida(self, linea):
        return linea.strip().lower() == "salir"

    def es_vacia(self, linea):
        return linea.strip() == ""

    def enviar(self, linea):
        self.sock.sendall(linea.encode("utf-8"))

    def recibir(self):
        """Junta pedazos hasta que deja de llegar algo: la respuesta no dice su largo."""
        trozos = [self.primer_trozo()]
        self.sock.settimeout(SILENCIO)
        try:
            while True:
                trozo = self.sock.recv(4096)
                if not trozo:
                    break
                trozos.append(trozo)
        except socket.timeout:
            pass
        self.sock.settimeout(None)
        return self.texto(trozos)

    def primer_trozo(self):
        trozo = self.sock.recv(4096)
        if not trozo:
            sys.exit("El servidor cerró la conexión.")
        return trozo

    def texto(self, trozos):
        return b"".join(trozos).decode("utf-8", "replace")

    def mostrar(self, texto):
        print(texto, flush=True)


def correr(clase):
    """Inicia un cliente: python3 <archivo> HOST PUERTO"""
    clase(sys.argv[1], int(sys.argv[2])).conversar()
