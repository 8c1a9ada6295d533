import { describe, expect, it } from 'vitest'
import { ExpectationFailed } from '../conformance/model/outcome-errors.ts'
import { requirements } from '../conformance/suites/canvas/requirements.ts'
import { startCanvasServer } from '../reference/exercises/canvas/server.ts'
import { type Mistake, startCanvas } from './runner/fixtures/canvas-server.ts'
import { startPythonServer } from './runner/fixtures/python-server.ts'
import { fixtureContext } from './runner/fixtures/server-context.ts'
import { loadLibrary } from './runner/load-library.ts'

const library = await loadLibrary('canvas')
const byName = new Map(library.map((each) => [each.id.replace('canvas/scenario/', ''), each]))

it('holds what the assignment asks to be rehearsed', () => {
  expect([...byName.keys()].sort()).toEqual([
    'chunk-boundaries',
    'close-answers-cerrar',
    'close-ends-the-conversation',
    'cut-at-each-body-byte',
    'cut-at-each-header-byte',
    'every-colour',
    'late-joiner-sees-the-picture',
    'leaving-in-the-middle-of-a-frame',
    'one-byte-and-wait',
    'one-client',
    'reconnect',
    'three-clients',
    'two-paints-in-one-segment',
  ])
})

it('judges requirements that there are', () => {
  const known = new Set(requirements.map(({ id }) => id))
  expect(library.filter(({ requirement }) => !known.has(requirement)).map(({ id }) => id)).toEqual([])
})

it('belongs to an exercise; another one has none', async () => {
  expect(await loadLibrary('chess')).toEqual([])
})

it('passes against the reference, in any order and also a second time', async () => {
  await using server = await startCanvasServer({ host: '127.0.0.1', port: 0, mode: 'multi', say: () => {} })
  for (const each of [...library, ...library.toReversed()]) await each.run(fixtureContext(server.port))
  await expect.poll(() => server.clients.length).toBe(0)
})

describe.each(['servidor_hilos.py', 'servidor_asyncio.py', 'servidor_selectores.py', 'servidor_lento.py'])(
  '%s',
  (file) => {
    it('passes everything', async () => {
      await using server = await startPythonServer(file)
      for (const each of library) await each.run(fixtureContext(server.port))
    })
  },
)

it('asks little of servers that serve one client at a time', async () => {
  await using server = await startPythonServer('servidor_secuencial.py')
  const chosen = library.filter(({ needs }) => needs?.connections !== 'at-once')
  expect(chosen.length).toBeGreaterThan(7)
  for (const each of chosen) await each.run(fixtureContext(server.port))
})

const caught: [Mistake, string[]][] = [
  ['reads-once', ['cut-at-each-body-byte', 'cut-at-each-header-byte', 'two-paints-in-one-segment']],
  ['drops-after-first', ['two-paints-in-one-segment']],
  ['short-of-chunk', ['chunk-boundaries']],
  ['swapped', ['one-client', 'every-colour', 'late-joiner-sees-the-picture']],
  ['no-broadcast', ['three-clients']],
  ['stays-open', ['close-ends-the-conversation', 'close-answers-cerrar', 'reconnect']],
  ['no-farewell', ['close-answers-cerrar']],
  ['forgets', ['reconnect']],
  ['ends-with-first-client', ['leaving-in-the-middle-of-a-frame']],
  ['one-at-a-time', ['one-byte-and-wait']],
  ['no-magenta', ['every-colour', 'chunk-boundaries']],
]

it.each(caught)('a server that %s fails %s', async (mistake, names) => {
  for (const name of names) {
    await using server = await startCanvas(mistake)
    const context = fixtureContext(server.port, { pace: { answerMs: 300 } })
    await expect(byName.get(name)?.run(context), name).rejects.toBeInstanceOf(ExpectationFailed)
  }
})

it('every scenario can fail', () => {
  expect(new Set(caught.flatMap(([, names]) => names))).toEqual(new Set(byName.keys()))
})
