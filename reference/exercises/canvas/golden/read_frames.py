"""Reads canvas frames from standard input and prints one JSON line {"length", "value"} for each.

It ends with an explanation on standard error and status 1 when the input ends inside a frame.
"""
import json
import sys


def main():
    """Reads frames until the end of input."""
    source = sys.stdin.buffer
    header = source.read(5)
    while header:
        length = int.from_bytes(header, "little")
        body = source.read(length) if len(header) == 5 else b""
        if len(header) < 5 or len(body) < length:
            sys.exit("cut frame: {} of 5 header bytes, {} of {} body bytes".format(len(header), len(body), length))
        print(json.dumps({"length": length, "value": json.loads(body.decode("utf-8"))}))
        header = source.read(5)


if __name__ == "__main__":
    main()
