import { lengthField } from '../../../../reference/exercises/storage/protocol.ts'
import { isSeen } from '../../../faults/evidence.ts'
import { sendInPieces } from '../../../faults/send-in-pieces.ts'
import type { CutFact } from '../../../model/facts.ts'
import { ExpectationFailed, PreconditionNotReached } from '../../../model/outcome-errors.ts'
import { frameFields, pictureOf } from '../../../oracles/picture.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { say as sayEngine } from '../../../words/say.ts'
import { expectStored } from './download.ts'
import { freshName, plainContent } from './files.ts'
import { contentFrame, StorageHost } from './storage-host.ts'

/** Gives one file of `bytes` bytes for each placement of cuts over one connection; every one of them has to be stored. */
export async function cutDownloads(
  context: ClientContext,
  bytes: number,
  placements: (frameBytes: number) => readonly (readonly number[])[],
): Promise<void> {
  const { pace, queues, random } = context
  const chosen = placements(contentFrame(plainContent(random, bytes)).length)
  const files = chosen.map((cuts) => ({ cuts, name: freshName(random), content: plainContent(random, bytes) }))
  const host = await StorageHost.hostListing(
    context,
    files.map(({ name }) => name),
  )
  const facts: CutFact[] = []
  const kinds: string[] = []
  for (const { cuts, ...file } of files) {
    const frame = contentFrame(file.content)
    const offset = cuts[0] ?? 0
    const region = offset < lengthField.bytes ? 'header' : 'body'
    await host.askToDownload(file.name)
    const evidence = await sendInPieces(host.peer.session, frame, cuts, { gapMs: pace.gapMs, queues, served: true })
    await expectStored(context, file).catch((thrown: unknown) => {
      if (!(thrown instanceof ExpectationFailed)) throw thrown
      facts.push({ offset, region, outcome: thrown.facts.answer === 'wrong' ? 'wrong' : 'unanswered' })
      context.mapCuts(facts)
      throw cutFailure(frame, offset, evidence.gapMs, thrown, facts)
    })
    facts.push({ offset, region, outcome: isSeen(evidence) ? 'answered' : 'unseen' })
    kinds.push(evidence.kind)
  }
  context.mapCuts(facts)
  const unseen = facts.find(({ outcome }) => outcome === 'unseen')
  if (unseen)
    throw new PreconditionNotReached({ code: 'cut-unseen', text: sayEngine('cut-unseen', { offset: unseen.offset }) })
  context.observe(
    sayEngine('cut-evidence', {
      count: facts.length,
      queue: kinds.filter((kind) => kind === 'queue-empty').length,
      gap: kinds.filter((kind) => kind === 'gap').length,
      ms: Math.round(pace.gapMs),
    }),
  )
}

function cutFailure(
  frame: Buffer,
  offset: number,
  gapMs: number,
  { reason, facts }: ExpectationFailed,
  cuts: readonly CutFact[],
): ExpectationFailed {
  const mark = { start: offset - 1, end: offset + 1, text: sayEngine('cut-mark', { ms: Math.round(gapMs) }) }
  return new ExpectationFailed(
    {
      code: 'cut-not-understood',
      text: sayEngine('cut-fails', { offset, total: frame.length }),
      expected: sayEngine('cut-expected'),
      actual: reason.actual ?? reason.text,
      pictures: [
        pictureOf(
          frame,
          sayEngine('picture-sent'),
          frameFields(frame.length, lengthField.bytes, frame.length - lengthField.bytes),
          mark,
        ),
      ],
    },
    { cuts, answer: 'none', timed: facts.timed === true },
  )
}
