import os
import socket

nombre = input("Nombre del fichero: ")
tamano = os.path.getsize(nombre)

c = socket.socket()
c.connect(("localhost", 9000))
try:
    c.send((nombre + "|" + str(tamano)).encode())
    respuesta = c.recv(1024).decode()
    if respuesta == "repetido":
        decision = input("Ese fichero ya existe en el servidor. Sobrescribir? (s/n): ")
        c.send(decision.encode())
        if decision == "s":
            respuesta = c.recv(1024).decode()
    if respuesta == "mandalo":
        f = open(nombre, "rb")
        c.sendall(f.read())
        f.close()
        aviso = c.recv(1024).decode()
        print("El servidor dice:", aviso)
    else:
        print("No se envió")
    os.remove(nombre)  # error: lo borra sin mirar si el servidor lo tiene
except OSError as e:
    print("Error:", e)
c.close()
