"""Servidor de ayuda en el que cada datagrama es un objeto JSON con su tipo y su texto.

Uso: python3 servidor.py [host] [puerto]
"""
import json
import socket
import sys

HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50004

SALUDO = "¡Bienvenido! ¿Cuál es su nombre para que pueda dirigirme a usted?"
RESPUESTA = "Debe ponerse en contacto con el servicio de atención de dudas cuya dirección es dudas@ejemplo.com"


class Conversacion:
    """Lo que se sabe de un cliente."""

    def __init__(self):
        self.nombre = None

    def contestar(self, mensaje):
        if mensaje["tipo"] == "inicio":
            self.nombre = None
            return {"tipo": "saludo", "texto": SALUDO}
        if self.nombre is None:
            self.nombre = mensaje["texto"]
            return {"tipo": "oferta", "texto": f"{self.nombre}, ¿en qué puedo ayudarte?"}
        return {"tipo": "respuesta", "texto": RESPUESTA}


def main():
    conversaciones = {}
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp:
        udp.bind((HOST, PUERTO))
        print(f"Servidor escuchando en {HOST}:{udp.getsockname()[1]}", flush=True)
        while True:
            datos, cliente = udp.recvfrom(65535)
            try:
                mensaje = json.loads(datos)
                tipo = mensaje["tipo"]
            except (ValueError, KeyError, TypeError):
                continue
            if tipo == "fin":
                conversaciones.pop(cliente, None)
                continue
            conversacion = conversaciones.setdefault(cliente, Conversacion())
            respuesta = conversacion.contestar(mensaje)
            udp.sendto(json.dumps(respuesta).encode(), cliente)


try:
    main()
except KeyboardInterrupt:
    print("Hasta luego")
