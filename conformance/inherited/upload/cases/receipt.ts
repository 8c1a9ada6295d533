import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import { pictureOf } from '../../../oracles/picture.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import type { WiredPeer } from '../../../wires/wired-peer.ts'
import { say as sayEngine } from '../../../words/say.ts'
import { offerNew, sendContent } from '../conversation.ts'
import { expectStored, expectStoredNow } from '../oracles/expect-stored.ts'
import { sendBeginning } from '../partial-content.ts'
import { freshFile } from '../upload-file.ts'
import type { UploadService } from '../upload-service.ts'
import { say } from '../words/say.ts'

const heldBackOf = 3000
const watchedBytes = 200_001

/** The receipt comes when the file is complete on the disk (S5). */
export function receiptCases(service: UploadService): TestCase<ServerContext>[] {
  const { exercise, prefix } = service
  const notBefore = `${exercise}/receipt/not-before-the-end`
  const common = { role: 'server', requirement: `${prefix}-S5`, aspect: 'valid' } as const
  return [
    {
      ...common,
      id: notBefore,
      // who trusts one read confirms early as well, which is then the smaller mistake
      dependsOn: [`${exercise}/store/first-file`, ...service.longContentDependsOn],
      purpose: {
        es: 'Mientras falta el final del contenido no llega el aviso de recepción; cuando está entero, sí.',
        en: 'As long as the end of the content is missing no receipt comes; once it is whole, it does.',
      },
      run: async (context) => {
        const file = freshFile(context.random, heldBackOf)
        const peer = await service.open(context, 'ana')
        await offerNew(context, peer, file)
        const sendRest = await sendBeginning(peer, file, file.content.length)
        await expectNoReceipt(peer)
        await sendRest()
        await peer.expect(['receipt'])
        await expectStored(context, file)
      },
    },
    {
      ...common,
      id: `${exercise}/receipt/file-is-complete`,
      dependsOn: [notBefore, `${exercise}/store/five-megabytes`],
      needs: { launched: true },
      purpose: {
        es: 'Cuando llega el aviso de recepción, el archivo ya está completo en el disco.',
        en: 'When the receipt comes, the file is already complete on the disk.',
      },
      run: async (context) => {
        const file = freshFile(context.random, watchedBytes)
        const peer = await service.open(context, 'ana')
        await offerNew(context, peer, file)
        await sendContent(peer, file)
        await expectStoredNow(context, file, 'receipt-before-file', say('receipt-before-file', { name: file.name }))
      },
    },
  ]
}

async function expectNoReceipt(peer: WiredPeer): Promise<void> {
  const heard = await peer.hear(['receipt'], peer.pace.silenceMs)
  if (heard.kind !== 'message') return
  throw new ExpectationFailed(
    {
      code: 'receipt-too-early',
      text: say('receipt-too-early'),
      expected: say('receipt-late-expected'),
      pictures: [pictureOf(heard.bytes, sayEngine('picture-received'))],
    },
    { answer: 'wrong' },
  )
}
