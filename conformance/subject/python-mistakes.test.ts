import { expect, it } from 'vitest'
import { launchProgram } from './launch-program.ts'
import { pythonFolder } from './python-folder.ts'
import { explainPythonMistake } from './python-mistakes.ts'

const socket = 'import socket\ns = socket.socket()\n'

it.each([
  ['port-is-text', `${socket}s.bind(('127.0.0.1', '9000'))\n`, 3],
  ['address-not-a-tuple', `${socket}s.bind('127.0.0.1', 9000)\n`, 3],
  ['address-not-a-tuple', `${socket}s.connect('127.0.0.1')\n`, 3],
  ['port-out-of-range', `${socket}s.bind(('127.0.0.1', 70000))\n`, 3],
  ['address-in-use', `${socket}s.bind(('127.0.0.1', 0)); s.listen()\nsocket.socket().bind(s.getsockname())\n`, 4],
  [
    'address-in-use',
    `${socket}s.bind(('127.0.0.1', 0)); s.listen()\nsocket.create_server(s.getsockname(), reuse_port=False)\n`,
    4,
  ],
  ['address-not-local', `${socket}s.bind(('192.0.2.1', 0))\n`, 3],
  ['host-unknown', `${socket}s.connect(('no existe', 9))\n`, 3],
  ['connection-refused', `${socket}s.bind(('127.0.0.1', 0))\nsocket.create_connection(s.getsockname())\n`, 4],
  ['connection-lost', `${socket}a, b = socket.socketpair()\nb.close()\na.send(b'x')\n`, 5],
  ['module-missing', 'import no_existe\n', 1],
  ['syntax-error', 'x = 1\nif x\n    pass\n', 2],
  ['syntax-error', 'def f():\nreturn 1\n', 2],
  ['file-missing', `open('fotos/a.png')\n`, 1],
  ['bytes-not-text', `${socket}a, b = socket.socketpair()\na.send('hola')\n`, 4],
  ['decodes-cut-text', `'ñ'.encode()[:1].decode()\n`, 1],
  ['json-joined', `import json\n\ndef leer(t):\n    return json.loads(t)\n\nleer('{}{}')\n`, 4],
  ['json-incomplete', `import json\njson.loads('{"a"')\n`, 2],
  ['pickle-incomplete', `import pickle\npickle.loads(pickle.dumps([1] * 99)[:20])\n`, 2],
  ['pickle-incomplete', `import pickle\npickle.loads(b'')\n`, 2],
  ['header-incomplete', `import struct\nstruct.unpack('>I', b'12')\n`, 2],
  ['arguments-missing', `import sys\nprint(sys.argv[1])\n`, 2],
  ['keyboard-closed', `input()\n`, 1],
] as const)('recognises %s', async (id, source, line) => {
  const mistake = explainPythonMistake(await terminalOf(source))
  expect(mistake?.id).toBe(id)
  expect(mistake?.text.es).toContain(`Mira programa.py, línea ${line}.`)
  expect(mistake?.text.en).toContain(`Look at programa.py, line ${line}.`)
})

it('recognises a script that is not there', async () => {
  const mistake = explainPythonMistake(await terminalOf('', 'python3 servidr.py'))
  expect(mistake?.id).toBe('script-missing')
})

it('names the missing module', async () => {
  expect(explainPythonMistake(await terminalOf('import PyQt9.nada\n'))?.text.en).toContain('PyQt9 is missing')
})

it('explains the last mistake, in a thread and before our own Ctrl+C too', () => {
  const text = [
    'Exception in thread Thread-1:',
    'Traceback (most recent call last):',
    '  File "/usr/lib/python3.11/threading.py", line 1038, in _bootstrap_inner',
    '    self.run()',
    '  File "/x/servidor.py", line 8, in atender',
    "    s.send('x')",
    "TypeError: a bytes-like object is required, not 'str'",
    '^CTraceback (most recent call last):',
    '  File "/x/servidor.py", line 20, in <module>',
    '    s.accept()',
    'KeyboardInterrupt',
  ].join('\r\n')
  expect(explainPythonMistake(text)).toMatchObject({
    id: 'bytes-not-text',
    text: { en: expect.stringContaining('line 8') },
  })
})

it('recognises a reserved port', () => {
  const text = `Traceback (most recent call last):\n  File "s.py", line 2, in <module>\n    s.bind(("", 80))\nPermissionError: [Errno 13] Permission denied\n`
  expect(explainPythonMistake(text)?.id).toBe('port-privileged')
})

it.each([
  ['nothing', ''],
  ['a program that speaks of errors', 'OSError: [Errno 98] Address already in use\n'],
  [
    'text where a number is needed, far from a port',
    `Traceback (most recent call last):\n  File "s.py", line 2, in <module>\n    range('5')\nTypeError: 'str' object cannot be interpreted as an integer\n`,
  ],
  [
    'a mistake it does not know',
    `Traceback (most recent call last):\n  File "s.py", line 2, in <module>\n    1/0\nZeroDivisionError: division by zero\n`,
  ],
])('is silent about %s', (_, text) => {
  expect(explainPythonMistake(text)).toBeUndefined()
})

async function terminalOf(source: string, command = 'python3 programa.py'): Promise<string> {
  await using home = await pythonFolder({ 'programa.py': source })
  await using program = await launchProgram({ command, folder: home.folder })
  program.closeKeyboard()
  expect(await program.waitForExit(5_000)).toMatchObject({ code: expect.any(Number) })
  return program.terminal()
}
