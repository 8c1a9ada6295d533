"""Una conversación y termina: la primera dirección que habla es la del cliente, las demás se pasan por alto."""
import socket
import sys

PREGUNTA = "¡Bienvenido!  ¿Cuál es su nombre para que pueda dirigirme a usted?"
DUDAS = "Debe ponerse en contacto con el servicio de atención de dudas cuya dirección es dudas@ejemplo.com"

enchufe = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
enchufe.bind((sys.argv[1], int(sys.argv[2])))
_, cliente = enchufe.recvfrom(65535)
enchufe.sendto(PREGUNTA.encode(), cliente)


def oir():
    while True:
        datos, quien = enchufe.recvfrom(65535)
        if quien == cliente:
            return datos.decode("utf-8", "replace")


nombre = oir()
enchufe.sendto(f"{nombre}, ¿en qué puedo ayudarte?\n".encode(), cliente)
while oir().strip().lower() != "exit":
    enchufe.sendto(DUDAS.encode(), cliente)
    enchufe.sendto(f"{nombre}, ¿en qué puedo ayudarte?\n".encode(), cliente)
