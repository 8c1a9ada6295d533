"""Error: el ejercicio pide UDP y este servidor habla TCP.

Uso: python3 usa_tcp.py [host] [puerto]
"""
import socket
import sys

HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50001

sys.stdout.reconfigure(line_buffering=True)
escucha = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
escucha.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
escucha.bind((HOST, PUERTO))
escucha.listen()
print(f"Servidor escuchando en {HOST}:{PUERTO}")

try:
    while True:
        conexion, direccion = escucha.accept()
        print(f"Atendiendo a {direccion}")
        try:
            datos = conexion.recv(1024)
            while datos:
                print("Recibido:", datos.decode(errors="replace").rstrip())
                conexion.sendall(datos)
                datos = conexion.recv(1024)
        except OSError as error:
            print(f"Se perdió a {direccion}: {error}")
        conexion.close()
except KeyboardInterrupt:
    print("Servidor terminado")
finally:
    escucha.close()
