"""Un servidor correcto de otro estilo: archivos de socket, respuestas en minúsculas y sin tamaño, un cliente por hilo."""
import os
import socketserver
import sys


class Subida(socketserver.StreamRequestHandler):
    def decir(self, texto):
        self.wfile.write((texto + "\r\n").encode())

    def handle(self):
        linea = self.rfile.readline(5000).decode("utf-8", "replace").strip()
        partes = linea.split(" ")
        if len(partes) < 3 or partes[0].upper() != "SUBIR" or not partes[-1].isdigit():
            self.decir("error: petición no válida")
            return
        nombre, largo = " ".join(partes[1:-1]), int(partes[-1])
        if os.path.basename(nombre) != nombre or nombre in ("", ".", ".."):
            self.decir("error: nombre no permitido")
            return
        if os.path.exists(nombre):
            self.decir("existe")
            if self.rfile.readline(100).strip().upper() not in (b"SI", "SÍ".encode()):
                return
        self.decir("ok")
        provisional = f"{nombre}.{id(self)}.parte"
        quedan = largo
        with open(provisional, "wb") as archivo:
            while quedan > 0:
                trozo = self.rfile.read1(min(quedan, 3000))
                if not trozo:
                    break
                archivo.write(trozo)
                quedan -= len(trozo)
        if quedan:
            os.remove(provisional)
            return
        os.replace(provisional, nombre)
        self.decir("recibido")


class Servidor(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


if __name__ == "__main__":
    with Servidor((sys.argv[1], int(sys.argv[2])), Subida) as servidor:
        servidor.serve_forever()
