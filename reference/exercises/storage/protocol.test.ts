import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { encodePickle, type PickleProtocol } from '../../wire/pickle/encode-pickle.ts'
import { PickleDict, PickleInstance } from '../../wire/pickle/pickle-value.ts'
import { descargar, encodeMensaje, listar, type Mensaje, readMensaje, subir } from './protocol.ts'

const classText = `
import pickle, sys
class Mensaje:
    def __init__(self, operacion=None, data=None, estado=None):
        self.operacion, self.data, self.estado = operacion, data, estado
`

function python(program: string, input?: Buffer): Buffer {
  return execFileSync('python3', ['-c', classText + program], { input })
}

const bodyOf = (frame: Buffer) => frame.subarray(4)

it.each([0, 1, 2, 3, 4, 5] as const)('reads what CPython writes with protocol %i', (protocol) => {
  const body = python(
    `sys.stdout.buffer.write(pickle.dumps(Mensaje("subir", ["ñandú 日.txt", bytes(range(256)), b""], "ok"), ${protocol}))`,
  )
  const { mensaje } = readMensaje(body)
  expect(mensaje).toMatchObject({ operacion: 'subir', estado: 'ok' })
  const [name, every, nothing] = (mensaje as Mensaje).data as [string, Uint8Array, Uint8Array]
  expect([name, [...every], nothing.length]).toEqual(['ñandú 日.txt', Array.from({ length: 256 }, (_, i) => i), 0])
})

it.each([0, 1, 2, 3, 4, 5] as PickleProtocol[])('is read by CPython with protocol %i', (protocol) => {
  const frame = encodeMensaje(subir('ñandú.txt', Buffer.from([0, 255, 10])), protocol)
  expect(frame.readUInt32BE()).toBe(frame.length - 4)
  const said = python('m = pickle.load(sys.stdin.buffer); print(ascii([vars(m), type(m).__name__]))', bodyOf(frame))
  expect(said.toString().trim()).toBe(
    String.raw`[{'operacion': 'subir', 'data': ['\xf1and\xfa.txt', b'\x00\xff\n'], 'estado': None}, 'Mensaje']`,
  )
})

it('writes the very bytes of CPython', () => {
  const written = python(
    'sys.stdout.buffer.write(pickle.dumps(Mensaje("listar"), 4) + pickle.dumps(Mensaje("descargar", "a"), 4))',
  )
  expect(Buffer.concat([bodyOf(encodeMensaje(listar)), bodyOf(encodeMensaje(descargar('a')))])).toEqual(written)
})

it('takes a missing attribute for None', () => {
  const body = encodePickle(new PickleInstance('__main__', 'Mensaje', new PickleDict([['estado', 'ok']])))
  expect(readMensaje(body).mensaje).toEqual({ operacion: null, data: null, estado: 'ok' })
  expect(readMensaje(encodePickle(new PickleInstance('__main__', 'Mensaje'))).mensaje?.estado).toBe(null)
})

it.each([
  ['another class', encodePickle(new PickleInstance('mensaje', 'Mensaje')), { kind: 'forbidden-global' }],
  ['a function', Buffer.from("cos\nsystem\n(S'touch x'\ntR."), { kind: 'forbidden-global', name: 'os.system' }],
  ['nothing', Buffer.alloc(0), { kind: 'truncated' }],
  ['half a message', bodyOf(encodeMensaje(listar)).subarray(0, 30), { kind: 'truncated' }],
  ['a message and more', Buffer.concat([bodyOf(encodeMensaje(listar)), Buffer.from('N')]), { kind: 'trailing' }],
])('refuses %s', (_name, body, problem) => {
  expect(readMensaje(body).problem).toMatchObject(problem)
})

it('tells a pickle of something else', () => {
  expect(readMensaje(encodePickle('listar'))).toEqual({ problem: 'no-mensaje', value: 'listar' })
})
