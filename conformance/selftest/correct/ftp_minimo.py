"""Solo descarga, una petición por conexión, un cliente tras otro; a todo lo demás contesta que no lo hace."""
import os
import socket
import sys

escucha = socket.create_server((sys.argv[1], int(sys.argv[2])))
while True:
    cliente, _ = escucha.accept()
    with cliente, cliente.makefile("rb") as entrada:
        try:
            linea = entrada.readline(4000).decode("utf-8", "replace").strip()
            orden, _, nombre = linea.partition(" ")
            if orden.upper() == "DESCARGAR" and os.path.basename(nombre) == nombre and os.path.isfile(nombre):
                cliente.sendall(f"OK {os.path.getsize(nombre)}\n".encode())
                with open(nombre, "rb") as archivo:
                    cliente.sendfile(archivo)
            elif linea:
                cliente.sendall("ERROR no disponible\n".encode())
        except OSError:
            pass
