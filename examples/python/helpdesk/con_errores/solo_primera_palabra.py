"""Error: se queda con la primera palabra del nombre.

UDP no tiene conexión: un cliente se reconoce por la dirección de sus datagramas.

Uso: python3 solo_primera_palabra.py [host] [puerto]
"""
import socket
import sys

HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50004

SALUDO = "¡Bienvenido! ¿Cuál es su nombre para que pueda dirigirme a usted?"
RESPUESTA = ("Debe ponerse en contacto con el servicio de atención de dudas "
             "cuya dirección es dudas@ejemplo.com")
CLIENTES_MAXIMOS = 1000

sys.stdout.reconfigure(line_buffering=True)
udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
udp.bind((HOST, PUERTO))
print(f"Servidor escuchando en {HOST}:{PUERTO}")

pasos = {}
try:
    while True:
        datos, direccion = udp.recvfrom(65535)
        texto = datos.decode(errors="replace")
        print(f"{direccion}: {texto}")
        if texto == "exit":
            pasos.pop(direccion, None)
            continue
        if direccion not in pasos:
            if len(pasos) >= CLIENTES_MAXIMOS:
                # Se olvida al que llegó primero.
                del pasos[next(iter(pasos))]
            pasos[direccion] = "nombre"
            respuesta = SALUDO
        elif pasos[direccion] == "nombre":
            pasos[direccion] = "pregunta"
            nombre = (texto.split() or [""])[0][:10000]
            respuesta = f"{nombre}, ¿en qué puedo ayudarte?"
        else:
            respuesta = RESPUESTA
        udp.sendto(respuesta.encode(), direccion)
except KeyboardInterrupt:
    print("Servidor terminado")
finally:
    udp.close()
