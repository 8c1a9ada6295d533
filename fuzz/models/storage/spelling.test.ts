import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readMensaje } from '../../../reference/exercises/storage/protocol.ts'
import { plainSpelling, spell, spellings } from './spelling.ts'

const message = { operacion: 'descargar', data: 'año nuevo.txt', estado: null }

const program = `
import pickle, sys
class Mensaje: pass
for line in sys.stdin:
    came = pickle.loads(bytes.fromhex(line))
    assert (came.operacion, came.data, came.estado) == ("descargar", "año nuevo.txt", None)
came = Mensaje()
came.operacion, came.data, came.estado = "descargar", "año nuevo.txt", None
print(pickle.dumps(came, protocol=4).hex())
`

test('CPython reads every spelling as the same message, and the plain one is its own', async () => {
  const samples = fc.sample(spellings, { numRuns: 200, seed: 1 }).map((spelling) => spell(message, spelling))
  const python = promisify(execFile)('python3', ['-c', program], {
    env: { PATH: process.env['PATH'], PYTHONUTF8: '1' },
  })
  python.child.stdin?.end(samples.map((sample) => `${sample.toString('hex')}\n`).join(''))
  const { stdout } = await python
  expect(stdout.trim()).toBe(spell(message, plainSpelling).toString('hex'))
})

test('every spelling means the same message to our own reader', () => {
  fc.assert(
    fc.property(spellings, (spelling) => {
      expect(readMensaje(spell(message, spelling)).mensaje).toEqual(message)
    }),
  )
})

test('spellings recall texts, do without a frame, and hold texts too long for one byte of length', () => {
  const samples = fc.sample(spellings, { numRuns: 300, seed: 1 }).map((spelling) => spell(message, spelling))
  expect(samples.some((sample) => sample[2] !== 0x95)).toBe(true)
  expect(samples.some((sample) => sample.includes(Buffer.from([0x68])))).toBe(true)
  expect(samples.some((sample) => sample.includes(0x58))).toBe(true)
})
