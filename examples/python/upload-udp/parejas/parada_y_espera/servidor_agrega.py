"""Servidor UDP de un solo cliente, con cabeceras de texto: parada y espera.

    SUBO <nombre>            ->  LIBRE | OCUPADO
    MACHACA | DEJA           ->  LIBRE | ADIOS
    TROZO <n> <mas>\n<bytes> ->  LLEGO <n>     (mas = 0 en el último)
"""
import os
import socket
import sys

s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind((sys.argv[1], int(sys.argv[2])))
print("Esperando...", flush=True)

nombre = None
respuestas = {}  # lo ya contestado, por si el cliente repite
esperado = 0
recibido = bytearray()
terminado = False


def atender(datagrama):
    global nombre, esperado, terminado
    cabecera, _, cuerpo = datagrama.partition(b"\n")
    palabras = cabecera.decode().split(" ")
    if palabras[0] == "SUBO":
        nombre = os.path.basename(" ".join(palabras[1:]))
        return "OCUPADO" if os.path.exists(nombre) else "LIBRE"
    if palabras[0] == "MACHACA":
        return "LIBRE"
    if palabras[0] == "DEJA":
        terminado = True
        return "ADIOS"
    if palabras[0] == "TROZO" and int(palabras[1]) == esperado:
        recibido.extend(cuerpo)
        esperado += 1
        if palabras[2] == "0":
            with open(nombre, "ab") as fichero:  # error: agrega en vez de reemplazar
                fichero.write(recibido)
            print("Guardado", nombre, flush=True)
            terminado = True
        return f"LLEGO {palabras[1]}"
    return None


while True:
    # cuando ya está todo se queda un momento, por si se perdió la última respuesta
    s.settimeout(2 if terminado else None)
    try:
        datagrama, direccion = s.recvfrom(4096)
    except socket.timeout:
        break
    clave = datagrama.partition(b"\n")[0]
    if clave not in respuestas:
        respuesta = atender(datagrama)
        if respuesta is None:
            continue
        respuestas[clave] = respuesta.encode()
    s.sendto(respuestas[clave], direccion)
print("Fin")
