"""Servidor de ayuda por UDP que saluda con dos datagramas y se despide por el nombre.

Uso: python3 servidor_saludo_en_dos.py [host] [puerto]
"""
import socket
import sys

RESPUESTA = ("Debe ponerse en contacto con el servicio de atención de dudas "
             "cuya dirección es dudas@ejemplo.com")
CLIENTES_MAXIMOS = 1000


class Servidor:
    def __init__(self, host, puerto):
        self.udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.udp.bind((host, puerto))
        # El nombre de cada cliente; vacío mientras no lo ha dicho.
        self.nombres = {}
        print(f"Servidor escuchando en {host}:{puerto}", flush=True)

    def enviar(self, texto, direccion):
        self.udp.sendto(texto.encode(), direccion)

    def saludar(self, direccion):
        if len(self.nombres) >= CLIENTES_MAXIMOS:
            del self.nombres[next(iter(self.nombres))]
        self.nombres[direccion] = ""
        self.enviar("¡Bienvenido!", direccion)
        self.enviar("¿Cuál es su nombre para que pueda dirigirme a usted?", direccion)

    def despedir(self, direccion):
        nombre = self.nombres.pop(direccion, "")
        if nombre:
            self.enviar(f"Hasta luego, {nombre}", direccion)

    def atender(self):
        while True:
            datos, direccion = self.udp.recvfrom(65535)
            texto = datos.decode(errors="replace")
            print(f"{direccion}: {texto}", flush=True)
            if texto == "exit":
                self.despedir(direccion)
            elif direccion not in self.nombres:
                self.saludar(direccion)
            elif not self.nombres[direccion]:
                self.nombres[direccion] = texto[:10000]
                self.enviar(f"{texto[:10000]}, ¿en qué puedo ayudarte?", direccion)
            else:
                self.enviar(RESPUESTA, direccion)


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50004
    try:
        Servidor(HOST, PUERTO).atender()
    except KeyboardInterrupt:
        print("Servidor terminado")
