"""Al último bloque contesta solo RECIBIDO, sin ACK; guarda los bloques en un diccionario."""
import os
import socket
import sys

enchufe = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
enchufe.bind((sys.argv[1], int(sys.argv[2])))
subidas = {}


def decir(quien, texto):
    enchufe.sendto(texto.encode(), quien)
    if quien in subidas:
        subidas[quien]["ultima"] = texto


while True:
    datos, quien = enchufe.recvfrom(65535)
    subida = subidas.get(quien)
    if datos.startswith(b"DATOS "):
        if not subida or not subida["abierta"]:
            if subida and subida["hecha"]:
                decir(quien, f"RECIBIDO {subida['largo']}")
            continue
        partes = datos.split(b" ", 2)
        if len(partes) < 3 or not partes[1].isdigit():
            decir(quien, "ERROR bloque mal hecho")
            continue
        numero, bloque = int(partes[1]), partes[2]
        if numero > len(subida["bloques"]) + 100:
            continue
        subida["bloques"].setdefault(numero, bloque)
        largo = sum(len(b) for b in subida["bloques"].values())
        seguidos = sorted(subida["bloques"]) == list(range(len(subida["bloques"])))
        if seguidos and largo == subida["largo"]:
            provisional = f".{quien[1]}.parte"
            with open(provisional, "wb") as archivo:
                for clave in sorted(subida["bloques"]):
                    archivo.write(subida["bloques"][clave])
            os.replace(provisional, subida["nombre"])
            subida.update(abierta=False, hecha=True)
            decir(quien, f"RECIBIDO {largo}")
        else:
            decir(quien, f"ACK {numero}")
        continue
    try:
        texto = datos.decode("utf-8").strip()
    except UnicodeDecodeError:
        decir(quien, "ERROR no es texto")
        continue
    if texto.startswith("SUBIR ") and texto.rsplit(" ", 1)[1].isdigit():
        nombre, largo = texto[6:].rsplit(" ", 1)
        igual = subida and not subida["hecha"] and (subida["nombre"], subida["largo"]) == (nombre, int(largo))
        if igual:
            decir(quien, subida["ultima"])
        elif os.path.basename(nombre) != nombre or nombre in ("", ".", ".."):
            decir(quien, "ERROR nombre no permitido")
        else:
            subidas[quien] = {
                "nombre": nombre, "largo": int(largo), "bloques": {}, "abierta": False, "hecha": False, "ultima": "",
            }
            if os.path.exists(nombre):
                decir(quien, "EXISTE")
            else:
                subidas[quien]["abierta"] = True
                decir(quien, "OK")
    elif texto == "SI" and subida and not subida["hecha"]:
        subida["abierta"] = True
        decir(quien, "OK")
    elif texto == "NO":
        subidas.pop(quien, None)
        decir(quien, "CANCELADO")
    else:
        decir(quien, "ERROR no entiendo")
