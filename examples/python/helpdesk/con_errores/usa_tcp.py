"""Error: el ejercicio pide UDP y este servidor habla TCP.

Uso: python3 usa_tcp.py [host] [puerto]
"""
import socket
import sys
import threading

SALUDO = "¡Bienvenido! ¿Cuál es su nombre para que pueda dirigirme a usted?"
RESPUESTA = ("Debe ponerse en contacto con el servicio de atención de dudas "
             "cuya dirección es dudas@ejemplo.com")


def atender(conexion):
    try:
        with conexion:
            conexion.sendall(SALUDO.encode())
            nombre = conexion.recv(1024).decode(errors="replace")
            conexion.sendall(f"{nombre}, ¿en qué puedo ayudarte?".encode())
            while True:
                pregunta = conexion.recv(1024)
                if pregunta in (b"", b"exit"):
                    break
                conexion.sendall(RESPUESTA.encode())
    except OSError as error:
        print("Se perdió un cliente:", error)


def main(host, puerto):
    sys.stdout.reconfigure(line_buffering=True)
    with socket.create_server((host, puerto), backlog=128) as escucha:
        print(f"Servidor escuchando en {host}:{puerto}")
        while True:
            conexion, _ = escucha.accept()
            threading.Thread(target=atender, args=(conexion,), daemon=True).start()


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50004
    try:
        main(HOST, PUERTO)
    except KeyboardInterrupt:
        print("Servidor terminado")
