"""Command client over UDP that asks for its server and sends one byte for each operation.

Uso: python3 cliente.py
"""
import socket
import sys

CODES = {"ls": 1, "rm": 2, "write": 3, "cd": 4, "mv": 5, "exit": 6}
HELP = "Commands: ls, rm <file>, write <file> '<text>', cd <folder>, mv <source> <target>, exit"


def arguments_of(word, rest):
    """What follows the command; the text of write stands between quotes."""
    if word != "write":
        return rest.split()
    name, _, text = rest.partition(" ")
    return [name, text[1:-1]]


def main():
    host = input("Server address: ")
    port = int(input("Port: "))
    server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    server.connect((host, port))
    server.settimeout(5)
    print(HELP)
    while True:
        word, _, rest = input("shell> ").strip().partition(" ")
        if word not in CODES:
            print(HELP)
            continue
        server.send(bytes([CODES[word]]) + "\0".join(arguments_of(word, rest)).encode())
        answer = server.recv(65535)
        print(answer[1:].decode() if answer[0] == 0 else "Failed: " + answer[1:].decode())
        if word == "exit":
            return


try:
    main()
except socket.timeout:
    sys.exit("The server does not answer.")
except OSError as problem:
    sys.exit(f"Cannot talk to the server: {problem}")
except (EOFError, KeyboardInterrupt):
    print()
