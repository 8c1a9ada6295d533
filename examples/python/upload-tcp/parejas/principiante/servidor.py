import os
import socket

s = socket.socket()
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(("localhost", 9000))
s.listen(5)
print("Servidor esperando en el puerto 9000")

while True:
    cliente, direccion = s.accept()
    print("Se conectó", direccion)
    try:
        # el cliente manda "nombre|tamaño"
        datos = cliente.recv(1024).decode()
        nombre, tamano = datos.split("|")
        tamano = int(tamano)
        if os.path.exists(nombre):
            cliente.send("repetido".encode())
            respuesta = cliente.recv(1024).decode()
            if respuesta != "s":
                cliente.close()
                continue
        cliente.send("mandalo".encode())
        contenido = b""
        while len(contenido) < tamano:
            parte = cliente.recv(1024)
            if not parte:
                break
            contenido = contenido + parte
        if len(contenido) == tamano:
            archivo = open(nombre, "wb")
            archivo.write(contenido)
            archivo.close()
            cliente.send("gracias, ya lo tengo".encode())
    except Exception as e:
        print("Error con el cliente:", e)
    cliente.close()
