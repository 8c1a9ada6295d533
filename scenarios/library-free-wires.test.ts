import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { exercises } from './runner/exercises.ts'
import { scenarioNames, troublesOf } from './runner/fixtures/library-outcomes.ts'
import {
  commandOf,
  launchCommand,
  launchReference,
  playClientCases,
  playServerCases,
} from './runner/fixtures/play-against.ts'
import { loadClientLibrary, loadLibrary } from './runner/load-library.ts'

/** What each exercise rehearses, and correct Python programs that pass it. */
const contents = {
  'echo-tcp': {
    server: ['many-clients', 'one-client'],
    client: ['client-first', 'client-shows-the-answer'],
    python: ['servidor_hilos.py', 'cliente_simple.py'],
  },
  'echo-udp': {
    server: ['loss-and-repeats', 'many-clients', 'one-client'],
    client: ['client-first', 'client-shows-the-answer'],
    python: ['servidor_simple.py', 'cliente_hilos.py'],
  },
  'upload-tcp': {
    server: ['lost-half-way', 'many-clients', 'new-file', 'overwrite-never', 'overwrite-no', 'overwrite-yes'],
    client: ['client-lost-half-way', 'client-overwrite-never', 'client-overwrite-no', 'client-overwrite-yes'],
    python: ['servidor_asyncio.py', 'cliente_simple.py'],
  },
  'upload-udp': {
    server: [
      'loss-and-repeats',
      'lost-half-way',
      'new-file',
      'overwrite-never',
      'overwrite-no',
      'overwrite-yes',
      'two-clients-at-once',
    ],
    client: ['client-first', 'client-overwrite-no', 'client-repeats'],
    python: ['servidor_hilos.py', 'cliente_simple.py'],
  },
  reverse: {
    server: ['accents-in-pieces', 'hello-world'],
    client: ['client-shows-what-came'],
    python: ['servidor_secuencial.py', 'cliente_simple.py'],
  },
  helpdesk: {
    server: ['two-at-once', 'whole-conversation'],
    client: ['client-talks'],
    python: ['servidor_simple.py', 'cliente_conectado.py'],
  },
  image: {
    server: ['exact-bytes', 'missing-image'],
    client: ['client-hears-an-error', 'client-stores'],
    python: ['servidor_hilos.py', 'cliente_trozos.py'],
  },
  'remote-shell': {
    server: ['commands-and-their-effect', 'errors-are-told'],
    client: ['client-types-commands'],
    python: ['servidor_bucle.py', 'cliente_reintentos.py'],
  },
  'simple-ftp': {
    server: ['download-exact-bytes', 'error-and-goes-on', 'list', 'upload-and-download'],
    client: ['client-downloads'],
    python: ['servidor_asyncio.py', 'cliente_ordenes.py'],
  },
  'chat-tcp': {
    server: ['out-of-turn', 'vanishing', 'whole-conversation'],
    client: ['client-hears-the-end', 'client-takes-turns'],
    python: ['servidor_hilos.py', 'cliente_sincrono.py'],
  },
  'chat-udp': {
    server: ['loss-and-repeats', 'out-of-turn', 'whole-conversation'],
    client: ['client-first', 'client-repeats', 'client-takes-turns'],
    python: ['servidor_asyncio.py', 'cliente_hilos.py'],
  },
} as const

describe.each(Object.entries(contents))('the scenarios of %s', (exercise, { server, client, python }) => {
  const workdir = fileURLToPath(new URL(`../examples/python/${exercise}/`, import.meta.url))
  const [pythonServer, pythonClient] = python

  it('hold what the sheet asks to be rehearsed, and both references pass them', { timeout: 60_000 }, async () => {
    const cases = await loadLibrary(exercise)
    const clientCases = await loadClientLibrary(exercise)
    expect([scenarioNames(cases), scenarioNames(clientCases)]).toEqual([server, client])
    await using subject = await launchReference(exercise)
    expect(troublesOf(await playServerCases(cases, subject))).toEqual([])
    expect(troublesOf(await playClientCases(clientCases, commandOf(exercise, 'client')))).toEqual([])
  })

  it(`are passed by ${pythonServer} and ${pythonClient}`, { timeout: 60_000 }, async () => {
    const { transport } = exercises.get(exercise) ?? {}
    await using subject = await launchCommand(`python3 ${pythonServer} {host} {port}`, workdir, transport)
    expect(troublesOf(await playServerCases(await loadLibrary(exercise), subject))).toEqual([])
    const command = `python3 clientes/${pythonClient} {host} {port}`
    expect(troublesOf(await playClientCases(await loadClientLibrary(exercise), command, { workdir }))).toEqual([])
  })
})
