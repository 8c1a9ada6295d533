"""Servidor de ayuda por UDP en que cada conversación es un generador, escrito como se lee en el enunciado.

Uso: python3 servidor_generadores.py [host] [puerto]
"""
import socket
import sys

SALUDO = "¡Bienvenido! ¿Cuál es su nombre para que pueda dirigirme a usted?"
RESPUESTA = ("Debe ponerse en contacto con el servicio de atención de dudas "
             "cuya dirección es dudas@ejemplo.com")
CLIENTES_MAXIMOS = 1000


def conversacion():
    """Recibe con yield lo que dice el cliente y entrega lo que se le contesta."""
    nombre = yield SALUDO
    yield f"{nombre[:10000]}, ¿en qué puedo ayudarte?"
    while True:
        yield RESPUESTA


def main(host, puerto):
    sys.stdout.reconfigure(line_buffering=True)
    udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    udp.bind((host, puerto))
    print(f"Servidor escuchando en {host}:{puerto}")
    abiertas = {}
    while True:
        datos, direccion = udp.recvfrom(65535)
        texto = datos.decode(errors="replace")
        print(f"{direccion}: {texto}")
        if texto == "exit":
            abiertas.pop(direccion, None)
        elif direccion in abiertas:
            udp.sendto(abiertas[direccion].send(texto).encode(), direccion)
        else:
            if len(abiertas) >= CLIENTES_MAXIMOS:
                # Se olvida al que llegó primero.
                del abiertas[next(iter(abiertas))]
            abiertas[direccion] = conversacion()
            udp.sendto(next(abiertas[direccion]).encode(), direccion)


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50004
    try:
        main(HOST, PUERTO)
    except KeyboardInterrupt:
        print("Servidor terminado")
