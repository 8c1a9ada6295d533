"""Un cliente de chat por UDP correcto en partes; cada mutante cambia una sola."""
import os
import socket
import sys
import threading

TEXTO_MAXIMO = 1400


class ClienteCorrecto:
    def __init__(self, host, port):
        self.canal = self.conectar(host, port)
        self.unido = threading.Event()
        self.turno = threading.Event()

    def conectar(self, host, port):
        canal = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        canal.connect((host, port))
        return canal

    def unirse(self):
        while not self.unido.is_set():
            self.enviar(b"UNIRSE")
            self.unido.wait(0.5)

    def oir(self):
        mensaje = self.recibir()
        while mensaje is not None and mensaje != "FIN":
            self.unido.set()
            if mensaje.startswith("MSG "):
                self.mostrar(mensaje[4:])
                self.turno.set()
            elif mensaje == "TURNO":
                self.turno.set()
            mensaje = self.recibir()
        self.fin()

    def recibir(self):
        return self.canal.recv(65535).decode(errors="replace")

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
        self.canal.send(datos)

    def despedirse(self):
        self.enviar(b"desconectar")

    def preparar(self, texto):
        """Los bytes de un texto, o None si es demasiado largo."""
        datos = texto.encode()
        if len(datos) > TEXTO_MAXIMO:
            print(f"El mensaje pasa de {TEXTO_MAXIMO} bytes.", flush=True)
            return None
        return datos

    def hablar(self):
        for linea in sys.stdin:
            texto = linea.rstrip("\n")
            if texto == "desconectar":
                break
            datos = self.preparar(texto)
            if datos is not None:
                self.esperar_turno()
                self.enviar(b"MSG " + datos)
        self.despedirse()


def correr(clase):
    cliente = clase(sys.argv[1], int(sys.argv[2]))
    threading.Thread(target=cliente.unirse, daemon=True).start()
    threading.Thread(target=cliente.oir, daemon=True).start()
    cliente.hablar()
    os._exit(0)


if __name__ == "__main__":
    correr(ClienteCorrecto)
