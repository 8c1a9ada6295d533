"""Servidor de chat en el que el servidor es una de las dos personas.

Quien se conecta escribe primero; después, uno y uno. Cada mensaje es el
texto solo, sin marco: se da por terminado cuando hay una pausa.

Uso: python3 servidor_personas.py [host] [puerto]
"""
import socket
import sys

PAUSA = 0.3
TEXTO_MAXIMO = 65536


def recibir(conexion):
    """Un mensaje completo, o None si la otra persona se fue."""
    datos = conexion.recv(4096)
    conexion.settimeout(PAUSA)
    try:
        trozo = datos
        while trozo and len(datos) < TEXTO_MAXIMO:
            trozo = conexion.recv(4096)
            datos += trozo
    except socket.timeout:
        pass
    finally:
        conexion.settimeout(None)
    return datos.decode(errors="replace") if datos else None


def escribir(conexion):
    """Pide un mensaje y lo envía; None si se acabó el teclado."""
    texto = ""
    while texto.strip() == "":
        try:
            texto = input("Su mensaje: ")
        except EOFError:
            conexion.sendall(b"desconectar")
            return None
    conexion.sendall(texto.encode())
    return texto


def conversar(conexion):
    """Habla con una persona; dice si todavía hay teclado."""
    while True:
        texto = recibir(conexion)
        if texto is None or texto.strip().lower() == "desconectar":
            print("La otra persona se desconectó.", flush=True)
            return True
        print(f"Otra persona: {texto}", flush=True)
        texto = escribir(conexion)
        if texto is None:
            return False
        if texto.strip().lower() == "desconectar":
            return True


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50008
    escucha = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    escucha.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    escucha.bind((HOST, PORT))
    escucha.listen(16)
    print(f"Servidor escuchando en {HOST}:{escucha.getsockname()[1]}", flush=True)
    hay_teclado = True
    try:
        while hay_teclado:
            conexion, (ip, _) = escucha.accept()
            print(f"Llegó {ip}", flush=True)
            with conexion:
                try:
                    hay_teclado = conversar(conexion)
                except OSError as error:
                    print(f"Se perdió la conexión: {error}", flush=True)
    except KeyboardInterrupt:
        print("Hasta luego")
