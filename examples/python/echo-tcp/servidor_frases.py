"""Servidor TCP que no hace eco: muestra cada mensaje y contesta con una frase suya.

El enunciado solo pide que dos procesos se comuniquen, así que también es correcto.

Uso: python3 servidor_frases.py [host] [puerto]
"""
import socketserver
import sys


class Atencion(socketserver.StreamRequestHandler):
    def handle(self):
        try:
            for numero, linea in enumerate(self.rfile, start=1):
                print("El cliente dice:", linea.decode(errors="replace").rstrip())
                self.wfile.write(f"Mensaje recibido, ya van {numero}\n".encode())
        except OSError as error:
            print("Se perdió al cliente:", error)


class Servidor(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50001
    sys.stdout.reconfigure(line_buffering=True)
    try:
        with Servidor((HOST, PUERTO), Atencion) as servidor:
            print(f"Servidor escuchando en {HOST}:{PUERTO}")
            servidor.serve_forever()
    except KeyboardInterrupt:
        print("Servidor terminado")
