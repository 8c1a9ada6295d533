"""Un cliente que escribe en su terminal sin parar y no habla con nadie."""
import os
from hostil import conecta

servidor = conecta()
while True:
    os.write(1, b"hola\x1b[2J " * 6000)
    os.write(2, b"\xff\xfe\0" * 20000)
