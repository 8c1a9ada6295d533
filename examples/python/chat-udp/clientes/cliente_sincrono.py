"""Cliente de chat por UDP: escribe cuando le toca y, si no, espera.

Uso: python3 cliente_sincrono.py [host] [puerto]
"""
import socket
import sys

TEXTO_MAXIMO = 1400
INTENTOS_SIN_SERVIDOR = 5


def unirse(canal):
    """Repite UNIRSE hasta que contestan; None si no hay servidor."""
    sin_servidor = 0
    canal.settimeout(1)
    while sin_servidor < INTENTOS_SIN_SERVIDOR:
        try:
            canal.send(b"UNIRSE")
            return canal.recv(65535).decode(errors="replace")
        except socket.timeout:
            pass  # Se perdió, o falta la otra persona.
        except ConnectionRefusedError:
            sin_servidor += 1
            if sin_servidor == 1:
                print("El servidor no está iniciado; se sigue intentando.", flush=True)
            esperar_un_segundo(canal)
    return None


def esperar_un_segundo(canal):
    try:
        canal.recv(65535)
    except OSError:
        pass


def leer_teclado():
    """El próximo mensaje; al final del teclado, la despedida."""
    while True:
        try:
            texto = input("Su mensaje: ")
        except EOFError:
            return "desconectar"
        if len(texto.encode()) > TEXTO_MAXIMO:
            print(f"El mensaje pasa de {TEXTO_MAXIMO} bytes.", flush=True)
        elif texto.strip() != "":
            return texto


def vaciar(canal):
    """Tira lo repetido que llegó fuera de turno; dice si hubo FIN."""
    hubo_fin = False
    canal.setblocking(False)
    try:
        while True:
            hubo_fin = canal.recv(65535) == b"FIN" or hubo_fin
    except BlockingIOError:
        pass
    canal.settimeout(None)
    return hubo_fin


def despedirse(canal):
    """Repite la despedida hasta que contestan, tres veces a lo más."""
    canal.settimeout(0.3)
    for _ in range(3):
        try:
            canal.send(b"desconectar")
            while canal.recv(65535) != b"FIN":
                pass
            return
        except socket.timeout:
            pass


def conversar(canal, mensaje):
    canal.settimeout(None)
    mi_turno = False
    while True:
        if mensaje == "FIN":
            print("La otra persona se desconectó.", flush=True)
            return
        if mensaje == "ESPERA":
            print("Empieza la otra persona.", flush=True)
        elif mensaje == "TURNO":
            print("Es su turno.", flush=True)
            mi_turno = True
        elif mensaje.startswith("MSG"):
            print(f"Otra persona: {mensaje[4:]}", flush=True)
            mi_turno = True
        else:
            print(mensaje, flush=True)
        if mi_turno:
            texto = leer_teclado()
            if vaciar(canal):
                print("La otra persona se desconectó.", flush=True)
                return
            if texto.strip().lower() == "desconectar":
                despedirse(canal)
                return
            canal.send(f"MSG {texto}".encode())
            mi_turno = False
        mensaje = canal.recv(65535).decode(errors="replace")


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50008
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as canal:
            # Conectado: solo oye al servidor, y sabe si no está.
            canal.connect((HOST, PORT))
            print("Esperando a la otra persona.", flush=True)
            primero = unirse(canal)
            if primero is None:
                print("El servidor no responde.", flush=True)
                sys.exit(1)
            conversar(canal, primero)
    except OSError as error:
        print(f"Se perdió el contacto con el servidor: {error}", flush=True)
        sys.exit(1)
    except KeyboardInterrupt:
        print("Hasta luego")
