"""Upload client with a menu; it goes on until the person leaves."""
import os
import socket

ADDRESS = ("127.0.0.1", 12345)


def read(sock, count):
    data = b""
    while len(data) < count:
        piece = sock.recv(count - len(data))
        if not piece:
            raise ConnectionError("server closed the connection")
        data += piece
    return data


def upload(sock, name):
    size = os.path.getsize(name)
    sock.sendall(b"P" + name.encode().ljust(60) + size.to_bytes(4, "big"))
    answer = read(sock, 1)
    if answer == b"?":
        reply = input("That file already exists. Overwrite? [y/n]: ").strip().lower()
        sock.sendall(b"y" if reply == "y" else b"n")
        if reply != "y":
            print("Nothing was sent.")
            return
        answer = read(sock, 1)
    if answer != b"+":
        print("Refused.")
        return
    with open(name, "rb") as file:
        sock.sendfile(file)
    if read(sock, 5) == b"!" + size.to_bytes(4, "big"):
        os.remove(name)
        print("Stored on the server.")


def main():
    with socket.create_connection(ADDRESS) as sock:
        while True:
            print("\n1) Upload a file\n2) Exit")
            choice = input("Choose an option: ")
            if choice == "1":
                name = input("File name: ")
                if os.path.isfile(name) and len(name.encode()) <= 60:
                    upload(sock, name)
                else:
                    print("There is no such file.")
            elif choice == "2":
                sock.sendall(b"F")
                return


if __name__ == "__main__":
    try:
        main()
    except (OSError, EOFError) as error:
        print("Bye:", error)
