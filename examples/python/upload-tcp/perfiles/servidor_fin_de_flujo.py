"""Servidor con su propio protocolo: saluda, habla en líneas, y el contenido termina cuando el cliente cierra su envío.

Así no se distingue un cliente que terminó de uno que cerró a medias: es el precio de no decir el tamaño.

Uso: python3 servidor_fin_de_flujo.py [host] [puerto]
"""
import os
import socketserver
import sys
import tempfile


class Subida(socketserver.StreamRequestHandler):
    def handle(self):
        try:
            self.conversar()
        except OSError as error:
            print("El cliente se fue:", error, flush=True)

    def decir(self, texto):
        self.wfile.write(f"{texto}\n".encode())

    def escuchar(self):
        linea = self.rfile.readline(4097)
        if not linea.endswith(b"\n"):
            raise ConnectionError("no llegó una línea completa")
        return linea[:-1].decode(errors="replace")

    def conversar(self):
        self.decir("Bienvenido al servidor de ficheros")
        nombre = self.escuchar()
        if nombre in ("", ".", "..") or any(c in nombre for c in "/\\\0") or os.path.isdir(nombre):
            self.decir("ERROR nombre no permitido")
            return
        if os.path.exists(nombre):
            self.decir("¿Sobrescribir? (s/n)")
            if self.escuchar().lower() != "s":
                print("No se sobrescribe", nombre, flush=True)
                return
        descriptor, provisional = tempfile.mkstemp(prefix=".", dir=".")
        total = 0
        try:
            with open(descriptor, "wb") as fichero:
                self.decir("ACEPTADO")
                while True:
                    datos = self.rfile.read1(65536)
                    if not datos:
                        break
                    fichero.write(datos)
                    total += len(datos)
            os.replace(provisional, nombre)
        finally:
            if os.path.exists(provisional):
                os.remove(provisional)
        self.decir(f"Recibido {total} bytes")
        print("Recibido", nombre, total, "bytes", flush=True)


class Servidor(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50002
    with Servidor((HOST, PORT), Subida) as servidor:
        print(f"Servidor escuchando en {HOST}:{servidor.server_address[1]}", flush=True)
        try:
            servidor.serve_forever()
        except KeyboardInterrupt:
            print("Hasta luego")
