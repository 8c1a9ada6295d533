"""Inicia el cliente: python3 main.py"""
import sys

from PyQt5.QtWidgets import QApplication

from cliente import Cliente

HOST = "localhost"
PORT = 45743

if __name__ == "__main__":
    app = QApplication(sys.argv)
    cliente = Cliente(HOST, PORT)
    sys.exit(app.exec_())
