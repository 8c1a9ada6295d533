"""Pide memoria y la usa, hasta 4 GB."""
from hostil import acepta_para_siempre, escucha

servidor = escucha()
servidor.accept()
todo = []
while len(todo) < 64:
    todo.append(bytearray(b"x") * (64 * 1024 * 1024))
acepta_para_siempre(servidor)
