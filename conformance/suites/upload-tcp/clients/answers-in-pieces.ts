import { isSeen } from '../../../faults/evidence.ts'
import { sendInPieces } from '../../../faults/send-in-pieces.ts'
import {
  expectOffer,
  type HostedClient,
  hearContent,
  hostClient,
} from '../../../inherited/upload/clients/host-client.ts'
import { expectDeleted } from '../../../inherited/upload/clients/own-file.ts'
import { freshFile } from '../../../inherited/upload/upload-file.ts'
import { say as sayUpload } from '../../../inherited/upload/words/say.ts'
import { ExpectationFailed, NotApplicable, PreconditionNotReached } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import { pictureOf } from '../../../oracles/picture.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { say as sayEngine } from '../../../words/say.ts'
import { say } from '../words/say.ts'

const fileBytes = 300

/** The answers of the server are understood wherever they are cut (UT-G1). */
export const answersInPiecesCases: readonly TestCase<ClientContext>[] = [
  {
    id: 'upload-tcp/client/answers-in-pieces',
    role: 'client',
    requirement: 'UT-G1',
    aspect: 'cut',
    dependsOn: ['upload-tcp/client/keeps-until-the-receipt'],
    purpose: {
      es: 'El sí y el aviso de recepción, que llegan en dos trozos, se entienden como si llegaran enteros.',
      en: 'The yes and the receipt, which come in two pieces, are understood as if they had come whole.',
    },
    run: async (context) => {
      const host = await hostClient(context, freshFile(context.random, fileBytes))
      await expectOffer(host)
      if (host.peer.profile.framing.kind === 'raw')
        throw new NotApplicable({ code: 'unframed', text: say('unframed-texts') })
      await understood(host, 'accept', async () => void (await hearContent(host.peer)))
      await understood(host, 'receipt', () => expectDeleted(host))
    },
  },
]

/** Says an answer in two pieces; `follows` is what the client does when it has understood it. */
async function understood(
  { context, peer }: HostedClient,
  answer: 'accept' | 'receipt',
  follows: () => Promise<void>,
): Promise<void> {
  const bytes = peer.encode(answer, { size: fileBytes })
  const offset = Math.max(1, bytes.length - 2)
  const { gapMs } = context.pace
  const evidence = await sendInPieces(peer.session, bytes, [offset], { gapMs, queues: context.queues, served: true })
  if (!isSeen(evidence))
    throw new PreconditionNotReached({ code: 'cut-unseen', text: sayEngine('cut-unseen', { offset }) })
  await follows().catch((thrown: unknown) => {
    if (!(thrown instanceof ExpectationFailed)) throw thrown
    const mark = { start: offset - 1, end: offset + 1, text: sayEngine('cut-mark', { ms: Math.round(evidence.gapMs) }) }
    throw new ExpectationFailed(
      {
        code: 'half-answer',
        text: sayUpload('half-answer', { text: bytes.toString('utf8', 0, offset) }),
        expected: sayUpload('half-answer-expected'),
        actual: thrown.reason.text,
        pictures: [pictureOf(bytes, sayEngine('picture-sent'), undefined, mark)],
      },
      thrown.facts,
    )
  })
}
