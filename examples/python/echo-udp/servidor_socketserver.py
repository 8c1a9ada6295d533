"""Servidor de eco por UDP con socketserver: un hilo por datagrama.

Uso: python3 servidor_socketserver.py [host] [puerto]
"""
import socketserver
import sys


class Atencion(socketserver.BaseRequestHandler):
    def handle(self):
        datos, enchufe = self.request
        print(f"{self.client_address} dice: {datos.decode(errors='replace').rstrip()}")
        enchufe.sendto(datos, self.client_address)


class Servidor(socketserver.ThreadingUDPServer):
    max_packet_size = 65535
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
