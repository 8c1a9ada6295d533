"""Cliente de chat para un servidor que es la otra persona.

Este lado escribe primero; después, uno y uno. Cada mensaje es el texto
solo, sin marco: se da por terminado cuando hay una pausa.

Uso: python3 cliente_personas.py [host] [puerto]
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
    """Pide un mensaje y lo envía."""
    texto = ""
    while texto.strip() == "":
        try:
            texto = input("Su mensaje: ")
        except EOFError:
            texto = "desconectar"
    conexion.sendall(texto.encode())
    return texto


def es_despedida(texto):
    return texto is None or texto.strip().lower() == "desconectar"


def conversar(conexion):
    while not es_despedida(escribir(conexion)):
        texto = recibir(conexion)
        if es_despedida(texto):
            print("La otra persona se desconectó.", flush=True)
            return
        print(f"Otra persona: {texto}", flush=True)


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50008
    try:
        with socket.create_connection((HOST, PORT)) as conexion:
            print("Conectado.", flush=True)
            conversar(conexion)
    except ConnectionRefusedError:
        print("El servidor no está iniciado.", flush=True)
        sys.exit(1)
    except OSError as error:
        print(f"Se perdió la conexión: {error}", flush=True)
        sys.exit(1)
    except KeyboardInterrupt:
        print("Hasta luego")
