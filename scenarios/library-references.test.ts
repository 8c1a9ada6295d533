import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadSuites } from '../conformance/runner/find-suites.ts'
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

const contents: Readonly<Record<string, { readonly server: readonly string[]; readonly client: readonly string[] }>> = {
  storage: {
    server: ['list-and-download', 'pickle-cut-at-every-byte', 'unknown-name'],
    client: ['client-downloads'],
  },
  'four-parts': {
    server: ['lost-after-part-two', 'pause-between-parts', 'two-clients-interleaved'],
    client: ['client-sends-four-parts'],
  },
  'video-index': {
    server: ['data-survives-a-restart', 'registration-race'],
    client: ['client-shows-the-whole-reply'],
  },
  'video-peer': { server: ['exact-bytes', 'missing-video'], client: ['queue-with-a-dead-peer'] },
}

describe.each(Object.entries(contents))('the scenarios of %s', (exercise, { server, client }) => {
  it('hold what the assignment asks to be rehearsed, and the reference server passes them', async () => {
    const cases = await loadLibrary(exercise)
    expect(scenarioNames(cases)).toEqual(server)
    await using subject = await launchReference(exercise)
    expect(troublesOf(await playServerCases(cases, subject))).toEqual([])
  })

  it('are played against the reference client, too', async () => {
    const cases = await loadClientLibrary(exercise)
    expect(scenarioNames(cases)).toEqual(client)
    expect(troublesOf(await playClientCases(cases, commandOf(exercise, 'client')))).toEqual([])
  })
})

it('the scenarios judge requirements that there are', async () => {
  for (const { exercise, requirements } of await loadSuites()) {
    const known = new Set(requirements.map(({ id }) => id))
    const all = [...(await loadLibrary(exercise)), ...(await loadClientLibrary(exercise))]
    expect(all.filter(({ requirement }) => !known.has(requirement)).map(({ id }) => id)).toEqual([])
    const { requirement, clientRequirement } = exercises.get(exercise) ?? {}
    expect([requirement, clientRequirement].filter((id) => id !== undefined && !known.has(id))).toEqual([])
  }
})

const python = [
  ['storage', 'storage', 'servidor_asyncio.py', 'clientes/cliente_menu.py'],
  ['four-parts', 'four-parts', 'servidor_selectores.py', 'clientes/cliente_glob.py'],
  ['video-index', 'video', 'servidor_hilos.py', 'clientes/cliente_asyncio.py'],
  ['video-peer', 'video', 'proveedor_asyncio.py', 'clientes/cliente_hilos.py'],
] as const

describe.each(python)('the scenarios of %s', (exercise, folder, server, client) => {
  const workdir = fileURLToPath(new URL(`../examples/python/${folder}/`, import.meta.url))

  it(`are passed by ${server}`, async () => {
    await using subject = await launchCommand(`python3 ${server} {host} {port}`, workdir)
    expect(troublesOf(await playServerCases(await loadLibrary(exercise), subject))).toEqual([])
  })

  it(`are passed by ${client}`, async () => {
    const cases = await loadClientLibrary(exercise)
    expect(troublesOf(await playClientCases(cases, `python3 ${client} {host} {port}`, { workdir }))).toEqual([])
  })
})
