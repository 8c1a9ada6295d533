"""Un relevo con select; anuncia el turno cada vez y rechaza a un tercero."""
import selectors
import socket
import sys

escucha = socket.create_server((sys.argv[1], int(sys.argv[2])))
ojos = selectors.DefaultSelector()
ojos.register(escucha, selectors.EVENT_READ)
personas, restos, turno = [], {}, None


def decir(quien, texto):
    try:
        quien.sendall((texto + "\n").encode())
    except OSError:
        pass


def otra(quien):
    return next((p for p in personas if p is not quien), None)


def terminar():
    global turno
    for persona in list(personas):
        ojos.unregister(persona)
        persona.close()
    personas.clear()
    restos.clear()
    turno = None


def entrar():
    global turno
    persona, _ = escucha.accept()
    if len(personas) == 2:
        decir(persona, "ERROR ya hay dos personas")
        persona.close()
        return
    personas.append(persona)
    restos[persona] = b""
    ojos.register(persona, selectors.EVENT_READ)
    if len(personas) == 2:
        turno = personas[0]
        decir(personas[0], "TURNO")
        decir(personas[1], "ESPERA")


def linea(persona, texto):
    global turno
    if texto == "desconectar":
        if otra(persona):
            decir(otra(persona), "FIN")
        terminar()
    elif not texto.startswith("MSG "):
        decir(persona, "ERROR no entiendo")
    elif persona is not turno:
        decir(persona, "ERROR no es su turno")
    else:
        turno = otra(persona)
        decir(turno, texto)
        decir(turno, "TURNO")
        decir(persona, "ESPERA")


while True:
    for clave, _ in ojos.select():
        if clave.fileobj is escucha:
            entrar()
            continue
        persona = clave.fileobj
        if persona not in personas:
            continue
        try:
            datos = persona.recv(4096)
        except OSError:
            datos = b""
        if not datos:
            if otra(persona):
                decir(otra(persona), "FIN")
            terminar()
            continue
        restos[persona] += datos
        while persona in restos and b"\n" in restos[persona]:
            una, restos[persona] = restos[persona].split(b"\n", 1)
            linea(persona, una.decode("utf-8", "replace").rstrip("\r"))
