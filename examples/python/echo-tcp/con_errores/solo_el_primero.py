"""Error: llama a accept una sola vez; después del primer cliente nadie más es atendido.

Uso: python3 solo_el_primero.py [host] [puerto]
"""
import socket
import sys
import time

HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50001

sys.stdout.reconfigure(line_buffering=True)
escucha = socket.create_server((HOST, PUERTO))
print(f"Servidor escuchando en {HOST}:{PUERTO}")
try:
    conexion, direccion = escucha.accept()
    while True:
        try:
            datos = conexion.recv(1024)
        except OSError:
            datos = b""
        if not datos:
            # El cliente se fue; se queda esperando que vuelva.
            time.sleep(1)
            continue
        print("Recibido:", datos.decode(errors="replace").rstrip())
        conexion.sendall(datos)
except KeyboardInterrupt:
    print("Servidor terminado")
