"""Reads pickles from standard input, each after its length (4 bytes, big-endian), and prints the description of each.

It ends with an explanation on standard error and status 1 when the input ends inside a pickle.
"""
import json
import pickle
import sys

from described import Mensaje, describe

sys.modules["__main__"].Mensaje = Mensaje


def main():
    """Reads pickles until the end of input."""
    source = sys.stdin.buffer
    header = source.read(4)
    while header:
        length = int.from_bytes(header, "big")
        body = source.read(length)
        if len(header) < 4 or len(body) < length:
            sys.exit("cut pickle: {} of {} bytes".format(len(body), length))
        print(json.dumps(describe(pickle.loads(body))))
        header = source.read(4)


if __name__ == "__main__":
    main()
