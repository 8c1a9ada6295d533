"""ERROR DELIBERADO: con exit se despide y sigue en marcha.

Uso: python3 servidor_exit_sigue.py [host] [puerto]
"""
import socketserver
import sys
from pathlib import Path

LS, RM, WRITE, CD, MV, EXIT = range(1, 7)
DONE, FAILED = b"\x00", b"\x01"
START = Path.cwd().resolve()


class Shell:
    """The folder in which one client is."""

    def __init__(self):
        self.folder = START

    def path(self, name):
        path = (self.folder / name).resolve()
        if path != START and START not in path.parents:
            raise ValueError("outside of the server's folder")
        return path

    def do(self, operation, *arguments):
        if operation == LS:
            return "\n".join(sorted(each.name for each in self.folder.iterdir()))
        if operation == RM:
            self.path(arguments[0]).unlink()
            return "removed"
        if operation == WRITE:
            self.path(arguments[0]).write_text(arguments[1], encoding="utf-8")
            return "written"
        if operation == CD:
            target = self.path(arguments[0])
            if not target.is_dir():
                raise ValueError("no such folder")
            self.folder = target
            return "folder changed"
        if operation == MV:
            return self.move(self.path(arguments[0]), self.path(arguments[1]))
        if operation == EXIT:
            return "bye"
        raise ValueError("unknown command")

    @staticmethod
    def move(source, target):
        if not target.is_dir() or source.parent == target or not source.is_file():
            raise ValueError("cannot be moved there")
        source.rename(target / source.name)
        return "moved"


shells = {}


class Handler(socketserver.BaseRequestHandler):
    def handle(self):
        data, connection = self.request
        shell = shells.setdefault(self.client_address, Shell())
        operation = data[0] if data else 0
        try:
            answer = DONE + shell.do(operation, *data[1:].decode().split("\0")).encode()
        except (OSError, ValueError, IndexError) as problem:
            answer = FAILED + str(problem).encode()
        connection.sendto(answer, self.client_address)


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50006
    with socketserver.UDPServer((HOST, PORT), Handler) as server:
        server.max_packet_size = 65535
        print(f"Listening on {HOST}:{server.server_address[1]}", flush=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            print()
