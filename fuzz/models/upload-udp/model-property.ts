import fc from 'fast-check'
import {
  offerExisting,
  sayKeep,
  sayOverwrite,
  sendContent,
  upload,
} from '../../../conformance/inherited/upload/conversation.ts'
import { expectStored } from '../../../conformance/inherited/upload/oracles/expect-stored.ts'
import { ExpectationFailed } from '../../../conformance/model/outcome-errors.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { unhurried } from '../../../conformance/suites/upload-udp/hurried.ts'
import { leaveWired } from '../../../conformance/wires/leave-wired.ts'
import { openWired } from '../../../conformance/wires/open-wired.ts'
import type { Property } from '../../engine/property.ts'
import { content } from './content.ts'
import { say } from './words/say.ts'

/** Files that are offered one after the other; an equal number is an equal name. */
export interface ModelExample {
  readonly steps: readonly { readonly number: number; readonly size: number; readonly overwrites: boolean }[]
}

/** A file that is offered, and what the server has of that name by then. */
interface OfferedFile {
  readonly name: string
  readonly content: Buffer
  readonly exists: boolean
  readonly overwrites: boolean
}

const names = 2
const mostFiles = 4
const mostBytes = 3000
const awkwardSizes = [0, 1, 1023, 1024, 1025, 2048]

/** What an example offers; `run` tells the names of one run from those of another. */
export function offered({ steps }: ModelExample, run: string): OfferedFile[] {
  const seen = new Set<number>()
  return steps.map(({ number, size, overwrites }, i) => {
    const exists = seen.has(number)
    seen.add(number)
    return { name: `serie-${run}-${number}.pdf`, content: content(size, i), exists, overwrites }
  })
}

/** What each name holds in the end. */
export function storedOf(files: readonly OfferedFile[]): Map<string, Buffer> {
  const stored = new Map<string, Buffer>()
  for (const file of files) if (!file.exists || file.overwrites) stored.set(file.name, file.content)
  return stored
}

/** Whatever is sent, in the end each name has the content that came last with a yes. */
export function modelProperty(context: ServerContext): Property<ModelExample> {
  const run = context.random.below(1_000_000_000)
  const patient = unhurried(context)
  let count = 0
  return {
    name: 'upload-model',
    arbitrary: fc.record({
      steps: fc.array(
        fc.record({
          number: fc.nat(names - 1),
          size: fc.oneof({ withCrossShrink: true }, fc.constantFrom(...awkwardSizes), fc.nat(mostBytes)),
          overwrites: fc.boolean(),
        }),
        { minLength: 1, maxLength: mostFiles },
      ),
    }),
    run: async (example) => {
      const files = offered(example, `${run}-${++count}`)
      const sent = example.steps.map((step) => Buffer.from(JSON.stringify(step)))
      try {
        for (const file of files) await send(patient, file)
        for (const [name, bytes] of storedOf(files)) await expectStored(context, { name, content: bytes })
        return { kind: 'held', seen: true, sent }
      } catch (problem) {
        if (!(problem instanceof ExpectationFailed)) throw problem
        const list = files.map((file) => `${file.name} (${file.content.length})`).join(', ')
        const reason = {
          code: 'model-differs',
          text: say('model-differs', { count: files.length, sent: list }),
          expected: say('model-expected'),
          actual: problem.reason.actual ?? problem.reason.text,
          pictures: problem.reason.pictures ?? [],
        }
        return { kind: 'broke', reason, facts: { ...problem.facts, timed: false }, sent }
      }
    },
  }
}

async function send(context: ServerContext, file: OfferedFile): Promise<void> {
  const peer = await openWired(context, `cliente-${file.name}`)
  try {
    if (!file.exists) return await upload(context, peer, file)
    await offerExisting(peer, file)
    if (!file.overwrites) return await sayKeep(peer)
    await sayOverwrite(context, peer)
    await sendContent(peer, file)
  } finally {
    await leaveWired(peer)
  }
}
