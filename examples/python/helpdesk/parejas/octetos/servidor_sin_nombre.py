"""ERROR DELIBERADO: no dice el nombre en su respuesta.

Uso: python3 servidor_sin_nombre.py [host] [puerto]
"""
import socketserver
import sys

INICIO, TEXTO, FIN = 0, 1, 2
SALUDO = "¡Bienvenido! ¿Cuál es su nombre para que pueda dirigirme a usted?"
RESPUESTA = "Debe ponerse en contacto con el servicio de atención de dudas cuya dirección es dudas@ejemplo.com"

nombres = {}


class Atencion(socketserver.BaseRequestHandler):
    def handle(self):
        datos, _ = self.request
        if not datos:
            return
        operacion, texto = datos[0], datos[1:].decode("utf-8", errors="replace")
        if operacion == FIN:
            nombres.pop(self.client_address, None)
            self.decir(FIN, "Hasta pronto")
        elif operacion == INICIO:
            nombres.pop(self.client_address, None)
            self.decir(TEXTO, SALUDO)
        elif self.client_address not in nombres:
            nombres[self.client_address] = texto
            self.decir(TEXTO, "¿En qué puedo ayudarte?")
        else:
            self.decir(TEXTO, RESPUESTA)

    def decir(self, operacion, texto):
        _, conexion = self.request
        conexion.sendto(bytes([operacion]) + texto.encode(), self.client_address)


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50004
    with socketserver.UDPServer((HOST, PUERTO), Atencion) as servidor:
        print(f"Servidor escuchando en {HOST}:{servidor.server_address[1]}", flush=True)
        try:
            servidor.serve_forever()
        except KeyboardInterrupt:
            print("Hasta luego")
