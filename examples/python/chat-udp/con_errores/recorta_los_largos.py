"""ERROR: un texto demasiado largo lo recorta y lo entrega, sin decir nada.

Uso: python3 recorta_los_largos.py [host] [puerto]
"""
import socket
import sys
import time

TEXTO_MAXIMO = 1400
ESPERA_MAXIMA = 60


class Servidor:
    def __init__(self, host, port):
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind((host, port))
        self.otra = {}
        self.con_turno = set()
        self.sola = None
        self.visto = 0
        print(f"Servidor escuchando en {host}:{self.socket.getsockname()[1]}", flush=True)

    def decir(self, direccion, texto):
        try:
            self.socket.sendto(texto.encode(), direccion)
        except OSError as error:
            print(f"No se pudo enviar a {direccion}: {error}", flush=True)

    def atender(self):
        while True:
            try:
                datos, direccion = self.socket.recvfrom(65535)
            except ConnectionError:
                continue
            try:
                self.obedecer(direccion, datos.decode())
            except UnicodeDecodeError:
                self.decir(direccion, "ERROR el texto no es UTF-8")

    def obedecer(self, direccion, texto):
        orden = texto.strip()
        if orden == "UNIRSE":
            self.unir(direccion)
        elif orden.lower() == "desconectar":
            self.salir(direccion)
        elif direccion not in self.otra:
            self.decir(direccion, "ERROR primero envíe UNIRSE")
        elif texto != "MSG" and not texto.startswith("MSG "):
            self.decir(direccion, "ERROR mensaje desconocido")
        elif direccion not in self.con_turno:
            self.decir(direccion, "ERROR no es su turno")
        else:
            otra = self.otra[direccion]
            self.con_turno.remove(direccion)
            self.con_turno.add(otra)
            recortado = texto[4:].encode()[:TEXTO_MAXIMO].decode(errors="ignore")
            self.decir(otra, f"MSG {recortado}")

    def unir(self, direccion):
        if direccion in self.otra:
            # Lo repite porque la respuesta se perdió.
            self.decir(direccion, "TURNO" if direccion in self.con_turno else "ESPERA")
            return
        # Quien espera repite UNIRSE: si dejó de hacerlo, se fue.
        se_fue = time.monotonic() - self.visto > ESPERA_MAXIMA
        if self.sola is None or self.sola == direccion or se_fue:
            self.sola = direccion
            self.visto = time.monotonic()
            return
        primera, self.sola = self.sola, None
        self.otra[primera], self.otra[direccion] = direccion, primera
        self.con_turno.add(primera)
        print(f"Conversan {primera} y {direccion}", flush=True)
        self.decir(primera, "TURNO")
        self.decir(direccion, "ESPERA")

    def salir(self, direccion):
        if self.sola == direccion:
            self.sola = None
        otra = self.otra.pop(direccion, None)
        self.con_turno.discard(direccion)
        self.decir(direccion, "FIN")
        if otra is not None:
            del self.otra[otra]
            self.con_turno.discard(otra)
            self.decir(otra, "FIN")
            print(f"{direccion} se desconectó", flush=True)


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50008
    try:
        Servidor(HOST, PORT).atender()
    except KeyboardInterrupt:
        print("Hasta luego")
