"""Servidor de DrawColorCanvas que atiende a un cliente después del otro; los que llegan entretanto esperan su turno.

Uso: python3 servidor_secuencial.py [host] [puerto]
"""
import json
import socket
import sys

COLORES = "white black red green yellow blue cyan magenta".split()
LADO = 50


def main(host, port):
    print("Iniciando servidor...")
    tablero = {str(y): {str(x): "white" for x in range(LADO)} for y in range(LADO)}
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as servidor:
        servidor.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        servidor.bind((host, port))
        servidor.listen(50)
        print(f"Servidor escuchando en {host}:{servidor.getsockname()[1]}")
        print("Servidor aceptando conexiones!\nCTRL + C -> SALIR")
        id_cliente = 0
        while True:
            conexion, _ = servidor.accept()
            id_cliente += 1
            print(f"Ha llegado un nuevo cliente con id {id_cliente}!")
            with conexion, conexion.makefile("rb") as entrada:
                print(f"Escuchando a cliente {id_cliente}!")
                try:
                    conversar(conexion, entrada, tablero)
                except (OSError, EOFError, ValueError, RecursionError) as error:
                    print(f"Se perdió al cliente {id_cliente}: {error}")
                print(f"Cerrando conexión con el cliente {id_cliente}...")
            print(f"Se ha eliminado el socket del cliente {id_cliente}.")


def conversar(conexion, entrada, tablero):
    """Contesta hasta que el cliente pide cerrar."""
    mensaje = recibir(entrada)
    while mensaje.get("comando") != "cerrar":
        if mensaje.get("comando") == "pintar":
            pintar(tablero, mensaje)
        enviar(conexion, tablero)
        mensaje = recibir(entrada)
    enviar(conexion, {"cerrar": True})


def pintar(tablero, mensaje):
    """Pinta el píxel; lo que no tiene sentido no cambia nada."""
    fila = tablero.get(str(mensaje.get("y_pos")), {})
    columna = str(mensaje.get("x_pos"))
    if columna in fila and mensaje.get("nombre_color") in COLORES:
        fila[columna] = mensaje["nombre_color"]


def recibir(entrada):
    """Lee un mensaje; el archivo del socket espera hasta tener cada trozo entero."""
    cuerpo = b""
    largo = int.from_bytes(leer(entrada, 5), byteorder="little")
    while len(cuerpo) < largo:
        cuerpo += leer(entrada, min(128, largo - len(cuerpo)))
    mensaje = json.loads(cuerpo.decode("utf-8"))
    if not isinstance(mensaje, dict):
        raise ValueError("el mensaje no es un diccionario")
    return mensaje


def leer(entrada, cantidad):
    datos = entrada.read(cantidad)
    if len(datos) < cantidad:
        raise EOFError("cerró la conexión")
    return datos


def enviar(conexion, mensaje):
    cuerpo = json.dumps(mensaje, indent=1).encode("utf-8")
    conexion.sendall(len(cuerpo).to_bytes(5, byteorder="little") + cuerpo)


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 45743
    try:
        main(HOST, PORT)
    except KeyboardInterrupt:
        print("Forzando cierre de servidor!")
