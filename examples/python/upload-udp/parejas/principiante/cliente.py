import os
import socket
import time

servidor = ("127.0.0.1", 9000)
c = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

nombre = input("Introduce el nombre del archivo: ")
c.sendto(nombre.encode(), servidor)
respuesta, _ = c.recvfrom(1024)
if respuesta == b"existe":
    decision = input("El archivo ya existe, quieres sobreescribirlo? (si/no): ")
    c.sendto(decision.encode(), servidor)
    if decision != "si":
        print("Adios")
        exit()
    c.recvfrom(1024)

f = open(nombre, "rb")
datos = f.read(1000)
while datos:
    c.sendto(datos, servidor)
    time.sleep(0.001)
    datos = f.read(1000)
f.close()
c.sendto(b"FIN", servidor)
aviso, _ = c.recvfrom(1024)
print("Servidor:", aviso.decode())
os.remove(nombre)
c.close()
