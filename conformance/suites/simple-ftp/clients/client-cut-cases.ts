import { isSeen } from '../../../faults/evidence.ts'
import { sendInPieces } from '../../../faults/send-in-pieces.ts'
import { plainContent } from '../../../inherited/download/plain-content.ts'
import { NotApplicable, PreconditionNotReached } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import type { WiredPeer } from '../../../wires/wired-peer.ts'
import { say as sayEngine } from '../../../words/say.ts'
import type { PlantedFile } from '../planted-files.ts'
import { textsHaveEnds } from '../traits.ts'
import { say } from '../words/say.ts'
import { clientSmallFile } from './client-download-cases.ts'
import { askedFor, expectStored, read, sendPart } from './host.ts'

const common = { role: 'client', requirement: 'FT-G1', aspect: 'cut', dependsOn: [clientSmallFile] } as const
const file: PlantedFile = { name: 'cortado.txt', content: plainContent(3000, 9) }
const contentCuts = [1, 2, 500, 1023, 1024, 1025, 2048, 2999]

/** What comes to a client in pieces (FT-G1). */
export const clientCutCases: readonly TestCase<ClientContext>[] = [
  {
    ...common,
    id: 'simple-ftp/client/cut/content-in-pieces',
    purpose: {
      es: 'El contenido llega en varios trozos: el archivo se guarda exacto.',
      en: 'The content comes in several pieces: the file is stored exactly.',
    },
    run: async (context) => {
      const peer = await askedFor(context, file.name)
      const { name, content } = file
      const [part] = await peer.sayUpToBytes('content', { name, size: content.length, bytes: content })
      await read(context, peer)
      await sendPart(peer, part, content, (frame) => {
        const before = frame.length - content.length
        const first = before > 0 ? [before] : []
        return inPieces(context, peer, frame, [...first, ...contentCuts.map((at) => before + at)])
      })
      await expectStored(context, file)
    },
  },
  {
    ...common,
    id: 'simple-ftp/client/cut/first-line-in-pieces',
    purpose: {
      es: 'Lo que viene antes del contenido llega en varios trozos, y el archivo se guarda exacto.',
      en: 'What comes before the content comes in several pieces, and the file is stored exactly.',
    },
    run: async (context) => {
      const { profile } = context
      if (!profile || !textsHaveEnds(profile)) throw new NotApplicable({ code: 'unframed', text: say('unframed') })
      const peer = await askedFor(context, file.name)
      const { name, content } = file
      const frame = peer.encode('content', { name, size: content.length, bytes: content })
      const before = frame.length - content.length
      if (!frame.includes(content) || before === 0)
        throw new NotApplicable({ code: 'nothing-to-join', text: say('nothing-to-join') })
      // the field of a length is not cut here
      const from = profile.framing.kind === 'length' ? profile.framing.field.bytes : 1
      const to = profile.framing.kind === 'length' ? before - profile.framing.field.bytes : before
      const cuts = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
      await inPieces(context, peer, frame, cuts)
      await expectStored(context, file)
    },
  },
]

/** @throws PreconditionNotReached when a cut cannot be shown to have been met. */
async function inPieces(
  { pace, queues, observe }: ClientContext,
  { session }: WiredPeer,
  frame: Buffer,
  cuts: readonly number[],
): Promise<void> {
  const evidence = await sendInPieces(session, frame, cuts, { gapMs: pace.gapMs, queues, served: true })
  if (!isSeen(evidence))
    throw new PreconditionNotReached({ code: 'cut-unseen', text: sayEngine('cut-unseen', { offset: cuts[0] ?? 0 }) })
  const isByQueue = evidence.kind === 'queue-empty'
  const counts = { queue: isByQueue ? cuts.length : 0, gap: isByQueue ? 0 : cuts.length }
  observe(sayEngine('cut-evidence', { count: cuts.length, ...counts, ms: Math.round(pace.gapMs) }))
}
