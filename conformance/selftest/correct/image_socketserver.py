"""Un socketserver que cierra después de cada imagen y manda la línea y los bytes juntos."""
import os
import socketserver
import sys


class Imagen(socketserver.StreamRequestHandler):
    def handle(self):
        nombre = self.rfile.readline(4000).decode("utf-8", "replace").rstrip("\r\n")
        if os.path.basename(nombre) != nombre or not nombre.lower().endswith((".jpg", ".jpeg")):
            self.wfile.write("ERROR: solo imágenes .jpg de esta carpeta\n".encode())
            return
        try:
            with open(nombre, "rb") as archivo:
                datos = archivo.read()
        except OSError as problema:
            self.wfile.write(f"ERROR: {problema.strerror}\n".encode())
            return
        self.wfile.write(b"OK %d\n" % len(datos) + datos)


class Servidor(socketserver.TCPServer):
    allow_reuse_address = True


if __name__ == "__main__":
    with Servidor((sys.argv[1], int(sys.argv[2])), Imagen) as servidor:
        servidor.serve_forever()
