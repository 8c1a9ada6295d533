import { encodeLength } from '../../../../reference/wire/length-prefix.ts'
import { seen } from '../../../faults/send-in-pieces.ts'
import { expectNewcomerServed } from '../../../inherited/stream/others-served.ts'
import { sayOffer, tolerant } from '../../../inherited/upload/conversation.ts'
import { freshName } from '../../../inherited/upload/upload-file.ts'
import { ExpectationFailed, NotApplicable } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import type { WiredPeer } from '../../../wires/wired-peer.ts'
import { say as sayEngine } from '../../../words/say.ts'
import { contentText } from '../content-part.ts'
import { uploadTcp } from '../service.ts'
import { streamService } from '../stream-service.ts'
import { say } from '../words/say.ts'

/** Who reserves one byte for each that is announced holds a gigabyte or more. */
const announced = 2 ** 31
const suspiciousGrowthBytes = 64 * 1024 * 1024
const few = Buffer.from('pocos bytes')

/** A size that is announced and never comes (UT-G7). */
export const hugeSizeCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'upload-tcp/malformed/huge-size',
    role: 'server',
    requirement: 'UT-G7',
    aspect: 'invalid',
    dependsOn: ['upload-tcp/next/one-after-another', 'upload-tcp/cut/content-at-any-byte'],
    needs: { connections: 'at-once' },
    leaves: 'dirty',
    purpose: {
      es: 'Un archivo que anuncia 2 GB que nunca llegan no congela a los demás clientes ni hace crecer la memoria.',
      en: 'A file that announces 2 GB that never come neither freezes other clients nor makes memory grow.',
    },
    run: async (context) => {
      const { program } = context.subject
      await expectNewcomerServed(context, streamService, 'luis')
      const ana = await uploadTcp.open(context, 'ana')
      const before = program?.residentBytes()
      // it may refuse so much, and it may wait for it
      await tolerant(() => announce(context, ana))
      await seen(ana.session, { gapMs: context.pace.gapMs, queues: context.queues, served: true })
      await expectNewcomerServed(context, streamService, 'eva')
      const grown = (program?.residentBytes() ?? 0) - (before ?? 0)
      ana.session.reset()
      if (before !== undefined && grown > suspiciousGrowthBytes)
        throw new ExpectationFailed({
          code: 'memory-grew',
          text: sayEngine('memory-grew', { mb: Math.round(grown / 2 ** 20), announced }),
          expected: sayEngine('memory-expected'),
        })
    },
  },
]

async function announce(context: ServerContext, peer: WiredPeer): Promise<void> {
  const { framing } = contentText(context)
  if (framing.kind !== 'size' && framing.kind !== 'length')
    throw new NotApplicable({ code: 'no-size', text: say('no-size') })
  const file = { name: freshName(context.random), content: few }
  if (framing.kind === 'length') await sayOffer(peer, file)
  else await peer.say('offer', { name: file.name, size: announced })
  await peer.expect(['accept'])
  await peer.sayUpToBytes('content', { bytes: few, size: announced })
  const header = framing.kind === 'length' ? encodeLength(announced, framing.field) : Buffer.alloc(0)
  await peer.sendBytes(Buffer.concat([header, few]))
}
