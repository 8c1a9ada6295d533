/** Small programs that tests launch; each says `listo` when it stands where the test wants it. */
export const pythonPrograms = {
  ends: `import sys
print('hola')
print('adiós', file=sys.stderr)
sys.exit(7)
`,
  crashes: `import socket
s = socket.socket()
s.bind(('127.0.0.1', '9000'))
`,
  echoes: `print('listo')
while True:
    try:
        print('leí', input('? '))
    except EOFError:
        break
print('fin')
`,
  ignoresSignals: `import signal, time
for s in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
    signal.signal(s, signal.SIG_IGN)
print('listo')
while True:
    time.sleep(60)
`,
  /** The grandchild leaves group and session, keeps the terminal open and ignores polite signals. */
  leavesGrandchild: `import os, signal, time
r, w = os.pipe()
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        for s in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(s, signal.SIG_IGN)
        os.write(w, str(os.getpid()).encode())
        os.close(w)
        time.sleep(600)
    os._exit(0)
os.close(w)
os.wait()
print('nieto', os.read(r, 20).decode(), flush=True)
`,
  floods: `import sys
print('primera')
for _ in range(400):
    sys.stdout.write('x' * 100_000)
print('última')
`,
  spins: `print('listo')
while True:
    pass
`,
  idles: `import time
print('listo')
time.sleep(600)
`,
  listensTcp: `import socket
s = socket.create_server(('127.0.0.1', 0))
print(s.getsockname()[1])
s.accept()
print('alguien se conectó')
s.accept()
`,
  listensUdp: `import socket
ask = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
ask.connect(('127.0.0.1', 9))
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind(('0.0.0.0', 0))
print(s.getsockname()[1])
s.recvfrom(10)
`,
  listensTwice: `import socket, time
a = socket.create_server(('127.0.0.1', 0))
time.sleep(0.005)
b = socket.create_server(('::1', 0), family=socket.AF_INET6)
print(a.getsockname()[1], b.getsockname()[1])
a.accept()
`,
  listensInDaemon: `import os, socket
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        s = socket.create_server(('127.0.0.1', 0))
        s.accept()
    os._exit(0)
os.wait()
`,
}
