"""Cliente de SUBIDA/1.0, con http.client como modelo. Pregunta en inglés."""
import os
import socket
import sys


def read_response(stream):
    """Status code and headers of the next answer."""
    status = stream.readline().decode()
    if not status.endswith("\n"):
        raise ConnectionError("the server closed the connection")
    headers = {}
    for line in iter(stream.readline, b"\r\n"):
        if not line:
            raise ConnectionError("the server closed the connection")
        key, _, value = line.decode().strip().partition(": ")
        headers[key] = value
    return int(status.split()[1]), headers


def upload(sock, name):
    stream = sock.makefile("rb")
    with open(name, "rb") as file:
        content = file.read()
    head = [f"PUT {name}", f"Content-Length: {len(content)}", "Expect: 100-continue"]
    sock.sendall("".join(line + "\r\n" for line in head + [""]).encode())
    code, headers = read_response(stream)
    if code == 409:
        print("Server says:", headers["Pregunta"])
        if input("Overwrite it? (yes/no) ").lower() != "yes":
            return code
        sock.sendall(b"OVERWRITE it\r\n\r\n")
        code, headers = read_response(stream)
    if code == 100:
        for start in range(0, len(content), 1000):
            sock.sendall(content[start : start + 1000])
        code, headers = read_response(stream)
    return code


def main():
    name = input("File name: ")
    with socket.create_connection((sys.argv[1], int(sys.argv[2]))) as sock:
        code = upload(sock, name)
    print("Status", code)
    if code == 201:
        os.unlink(name)


if __name__ == "__main__":
    try:
        main()
    except OSError as error:
        print("error:", error)
