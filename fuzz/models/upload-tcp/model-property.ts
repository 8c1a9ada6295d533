import fc from 'fast-check'
import { isSeen } from '../../../conformance/faults/evidence.ts'
import { sendInPieces } from '../../../conformance/faults/send-in-pieces.ts'
import { offerExisting, offerNew, sayKeep, sayOverwrite } from '../../../conformance/inherited/upload/conversation.ts'
import { isEmptyTold } from '../../../conformance/inherited/upload/is-empty-told.ts'
import { expectStored } from '../../../conformance/inherited/upload/oracles/expect-stored.ts'
import { contentFrame } from '../../../conformance/inherited/upload/partial-content.ts'
import { ExpectationFailed } from '../../../conformance/model/outcome-errors.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { contentText } from '../../../conformance/suites/upload-tcp/content-part.ts'
import { leaveWired } from '../../../conformance/wires/leave-wired.ts'
import { openWired } from '../../../conformance/wires/open-wired.ts'
import type { WiredPeer } from '../../../conformance/wires/wired-peer.ts'
import { type CutPlace, cutOffsets, cutPlaces } from '../../engine/cut-places.ts'
import type { Property } from '../../engine/property.ts'
import { letters } from './letters.ts'
import { say } from './words/say.ts'

/** Files that are offered one after the other, each content cut at the same places; an equal number is an equal name. */
export interface ModelExample {
  readonly steps: readonly { readonly number: number; readonly size: number; readonly overwrites: boolean }[]
  readonly places: readonly CutPlace[]
}

/** A file that is offered, where its content is cut, and whether the server has one of that name by then. */
export interface OfferedFile {
  readonly name: string
  readonly content: Buffer
  readonly cuts: readonly number[]
  readonly exists: boolean
  readonly overwrites: boolean
}

const names = 2
const mostFiles = 4
const mostBytes = 12_000
const chunkBytes = 1024
const awkwardSizes = [0, 1, 1023, 1024, 1025, 10_240]

/** What an example offers; `run` tells the names of one run from those of another. */
export function offered({ steps, places }: ModelExample, run: string): OfferedFile[] {
  const seen = new Set<number>()
  return steps.map(({ number, size, overwrites }, i) => {
    const exists = seen.has(number)
    seen.add(number)
    const content = letters(size, i)
    const cuttable = { bytes: content, headerBytes: 0, chunkBytes, from: 1, to: content.length - 1 }
    const cuts = size > 1 ? cutOffsets(places, cuttable) : []
    return { name: `serie-${run}-${number}.pdf`, content, cuts, exists, overwrites }
  })
}

/** What each name holds in the end. */
export function storedOf(files: readonly OfferedFile[]): Map<string, Buffer> {
  const sent = files.filter(({ exists, overwrites }) => !exists || overwrites)
  return new Map(sent.map(({ name, content }) => [name, content]))
}

/** Whatever is sent, in the end each name has the content that came last with a yes. */
export function modelProperty(context: ServerContext): Property<ModelExample> {
  const run = context.random.below(1_000_000_000)
  const leastBytes = isEmptyTold(context) ? 0 : 1
  const awkward = awkwardSizes.filter((size) => size >= leastBytes)
  let count = 0
  return {
    name: 'upload-model',
    arbitrary: fc.record({
      steps: fc.array(
        fc.record({
          number: fc.nat(names - 1),
          size: fc.oneof(
            { withCrossShrink: true },
            fc.constantFrom(...awkward),
            fc.integer({ min: leastBytes, max: mostBytes }),
          ),
          overwrites: fc.boolean(),
        }),
        { minLength: 1, maxLength: mostFiles },
      ),
      places: cutPlaces(2),
    }),
    run: async (example) => {
      const files = offered(example, `${run}-${++count}`)
      const sent = [...example.steps, ...example.places].map((part) => Buffer.from(JSON.stringify(part)))
      let areSeen = true
      try {
        for (const file of files) areSeen = (await send(context, file)) && areSeen
        for (const [name, content] of storedOf(files)) await expectStored(context, { name, content })
        return { kind: 'held', seen: areSeen, sent }
      } catch (problem) {
        if (!(problem instanceof ExpectationFailed)) throw problem
        const list = files.map(({ name, content }) => `${name} (${content.length})`).join(', ')
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

/** Offers one file over a connection of its own; whether the server demonstrably met its pieces. */
async function send(context: ServerContext, file: OfferedFile): Promise<boolean> {
  const peer = await openWired(context, `cliente-${file.name}`)
  try {
    if (!file.exists) await offerNew(context, peer, file)
    else {
      await offerExisting(peer, file)
      if (!file.overwrites) {
        await sayKeep(peer)
        return true
      }
      await sayOverwrite(context, peer)
    }
    return await sendCut(context, peer, file)
  } finally {
    await leaveWired(peer)
  }
}

async function sendCut(context: ServerContext, peer: WiredPeer, file: OfferedFile): Promise<boolean> {
  const part = contentText(context)
  await peer.sayUpToBytes('content', { bytes: file.content })
  const { frame, from } = contentFrame(part, file)
  const { pace, queues } = context
  const offsets = file.cuts.map((cut) => from + cut)
  const evidence = await sendInPieces(peer.session, frame, offsets, { gapMs: pace.gapMs, queues, served: true })
  if (part.framing.kind === 'end-of-stream') peer.session.end()
  await peer.expect(['receipt'])
  return offsets.length === 0 || isSeen(evidence)
}
