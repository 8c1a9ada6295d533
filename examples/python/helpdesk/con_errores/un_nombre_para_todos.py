"""Error: guarda un solo paso para todos los clientes, y dos a la vez se mezclan.

Uso: python3 un_nombre_para_todos.py [host] [puerto]
"""
import socket
import sys

HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50004

SALUDO = "¡Bienvenido! ¿Cuál es su nombre para que pueda dirigirme a usted?"
RESPUESTA = ("Debe ponerse en contacto con el servicio de atención de dudas "
             "cuya dirección es dudas@ejemplo.com")

sys.stdout.reconfigure(line_buffering=True)
udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
udp.bind((HOST, PUERTO))
print(f"Servidor escuchando en {HOST}:{PUERTO}")

paso = None
try:
    while True:
        datos, direccion = udp.recvfrom(65535)
        texto = datos.decode(errors="replace")
        print(f"{direccion}: {texto}")
        if texto == "exit":
            paso = None
            continue
        if paso is None:
            paso = "nombre"
            respuesta = SALUDO
        elif paso == "nombre":
            paso = "pregunta"
            respuesta = f"{texto[:10000]}, ¿en qué puedo ayudarte?"
        else:
            respuesta = RESPUESTA
        udp.sendto(respuesta.encode(), direccion)
except KeyboardInterrupt:
    print("Servidor terminado")
finally:
    udp.close()
