"""Values described as JSON, so that Python and the codec can compare them without trusting one another's pickles.

["none"], ["bool", true], ["int", "12"], ["float", hex of the 8 bytes], ["str", "..."], ["bytes", hex, or length and CRC-32],
["list" | "tuple", [items]], ["dict", [[key, value]]], ["set" | "frozenset", [items, sorted by their JSON]],
["instance", "__main__.Mensaje", state]; a container that was described before is ["same", its number in the order of entry].
An empty tuple has no number: CPython has only one of them.
"""
import json
import struct
import zlib

LONG = 300


class Mensaje:
    """The message of the storage exercise."""

    def __init__(self, operacion=None, data=None, estado=None):
        self.operacion = operacion
        self.data = data
        self.estado = estado


Mensaje.__module__ = "__main__"


def describe(value):
    """Gives the description of a value."""
    return _describe(value, {})


def _describe(value, seen):
    if value is None:
        return ["none"]
    if isinstance(value, bool):
        return ["bool", value]
    if isinstance(value, int):
        return ["int", str(value)]
    if isinstance(value, float):
        return ["float", "nan" if value != value else struct.pack(">d", value).hex()]
    if isinstance(value, str):
        return ["str", value if len(value) <= LONG else _sum(value.encode("utf-8"))]
    if isinstance(value, bytes):
        return ["bytes", value.hex() if len(value) <= LONG else _sum(value)]
    if id(value) in seen:
        return ["same", seen[id(value)]]
    if value != ():
        seen[id(value)] = len(seen)
    return _describe_container(value, seen)


def _sum(data):
    return [len(data), zlib.crc32(data)]


def _describe_container(value, seen):
    if isinstance(value, (list, tuple)):
        return [type(value).__name__, [_describe(item, seen) for item in value]]
    if isinstance(value, dict):
        return ["dict", [[_describe(key, seen), _describe(item, seen)] for key, item in value.items()]]
    if isinstance(value, (set, frozenset)):
        return [type(value).__name__, sorted((_describe(item, seen) for item in value), key=json.dumps)]
    name = "{}.{}".format(type(value).__module__, type(value).__qualname__)
    return ["instance", name, _describe(value.__dict__, seen) if value.__dict__ else ["none"]]
