import fc from 'fast-check'
import type { ExampleRun } from '../../engine/example-result.ts'
import { interleavings, type Turn } from '../../engine/interleavings.ts'
import type { Property } from '../../engine/property.ts'
import type { Wrong } from './storage-line.ts'
import { clientName, type StorageLines } from './storage-lines.ts'
import { nameOf, requestFrame, requests, type ServedFile, type StorageRequest } from './storage-request.ts'
import { say } from './words/say.ts'

/** What several clients ask for, and in which order they take turns. */
export interface ModelExample {
  readonly clients: number
  readonly turns: readonly Turn<StorageRequest>[]
}

const mostTurns = 10

/** Whatever clients ask for in turns, each gets what the served files say. */
export function modelProperty(clients: number, anySpelling: boolean, lines: StorageLines): Property<ModelExample> {
  return {
    name: 'model',
    arbitrary: fc.record({
      clients: fc.constant(clients),
      turns: interleavings(requests(anySpelling), clients, mostTurns),
    }),
    recover: () => lines.revive(),
    refresh: () => lines.startAgain(),
    run: async ({ turns }, how) => {
      const sent = turns.map(({ step }) => requestFrame(step, lines.files))
      const wrong = await play(turns, clients, how, lines)
      if (!wrong) return { kind: 'held', seen: true, sent }
      for (let lane = 0; lane < clients; lane++) await lines.drop(lane)
      const said = turns.map(({ client, step }) => shown(client, step, lines.files)).join('; ')
      const reason = {
        code: 'model-differs',
        text: say('model-differs', { steps: turns.length, said }),
        expected: say('model-expected'),
        actual: wrong.text,
      }
      return { kind: 'broke', reason, facts: { answer: wrong.kind }, sent }
    },
  }
}

/** A client never asks again before it was answered, so that no request is joined with another. */
async function play(
  turns: readonly Turn<StorageRequest>[],
  clients: number,
  how: ExampleRun,
  lines: StorageLines,
): Promise<Wrong | undefined> {
  const all = await Promise.all(Array.from({ length: clients }, (_, lane) => lines.line(lane)))
  const due = new Map<number, StorageRequest>()
  const settle = async (client: number): Promise<Wrong | undefined> => {
    const request = due.get(client)
    due.delete(client)
    return request && all[client]?.expectAnswer(request, lines.files, lines.waitMs(how))
  }
  for (const line of all) line.forget()
  for (const { client, step, waits } of turns) {
    const before = await settle(client)
    if (before) return before
    await all[client]?.peer.sendBytes(requestFrame(step, lines.files))
    due.set(client, step)
    const now = waits ? await settle(client) : undefined
    if (now) return now
  }
  for (const client of all.keys()) {
    const last = await settle(client)
    if (last) return last
  }
  return undefined
}

function shown(client: number, request: StorageRequest, files: readonly ServedFile[]): string {
  const name = nameOf(request, files)
  return `${clientName(client)}: ${JSON.stringify(name === null ? 'listar' : `descargar ${name}`)}`
}
