import os
import socket

s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind(("127.0.0.1", 9000))
print("Servidor UDP en el puerto 9000")

while True:
    nombre, cliente = s.recvfrom(1024)
    nombre = nombre.decode()
    if os.path.exists(nombre):
        s.sendto(b"existe", cliente)
        respuesta, cliente = s.recvfrom(1024)
        if respuesta != b"si":
            continue
    s.sendto(b"adelante", cliente)
    f = open(nombre, "wb")
    while True:
        datos, cliente = s.recvfrom(2048)
        if datos == b"FIN":
            break
        f.write(datos)
    f.close()
    s.sendto(b"recibido", cliente)
    print("Recibido", nombre)
