import { seen } from '../../../faults/send-in-pieces.ts'
import { ExpectationFailed, NotApplicable } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { freshUpload } from '../fresh-upload.ts'
import { openUploader } from '../open-uploader.ts'
import { expectStored } from '../oracles/expect-stored.ts'
import { partsOf, type Upload, type Uploader } from '../uploader.ts'
import { say } from '../words/say.ts'

const crowdSize = 24
const common = { role: 'server', requirement: 'FP-S5', aspect: 'concurrent' } as const

/** Several clients at once, none of which waits for another (FP-S5). */
export const manyClientsCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: 'four-parts/many/nobody-waits',
    dependsOn: ['four-parts/store/first-file'],
    purpose: {
      es: 'Mientras un cliente se queda después de su primera parte, otro envía un archivo entero; después el primero termina.',
      en: 'While one client stops after its first part, another sends a whole file; then the first finishes.',
    },
    run: async (context) => {
      const slow = freshUpload(context.random, 64)
      const ana = await openUploader(context, 'ana')
      await ana.announce(slow)
      await ana.sendParts(slow, 0, 1)
      await uploadOrWaits(context, await openUploader(context, 'luis'))
      await ana.sendParts(slow, 1)
      await expectStored(context, slow)
    },
  },
  {
    ...common,
    id: 'four-parts/many/crowd',
    dependsOn: ['four-parts/many/nobody-waits'],
    purpose: {
      es: `${crowdSize} clientes envían sus partes por turnos y los ${crowdSize} archivos quedan guardados tal cual.`,
      en: `${crowdSize} clients send their parts in turns, and all ${crowdSize} files are stored as they are.`,
    },
    run: async (context) => {
      const crowd: { readonly peer: Uploader; readonly upload: Upload }[] = []
      for (let i = 0; i < crowdSize; i++) {
        const upload = freshUpload(context.random, 300 + 4 * i)
        crowd.push({ peer: await openUploader(context, `cliente-${i + 1}`), upload })
      }
      await Promise.all(crowd.map(({ peer, upload }) => peer.announce(upload)))
      for (let part = 0; part < 4; part++)
        await Promise.all(crowd.map(({ peer, upload }) => peer.sendParts(upload, part, part + 1)))
      await Promise.all(crowd.map(({ upload }) => expectStored(context, upload)))
    },
  },
]

/** Somebody stops inside a part; it comes after the cuts, which tell whether a part may come in pieces at all. */
export const manyClientsInAPartCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: 'four-parts/many/nobody-waits-in-a-part',
    dependsOn: ['four-parts/many/nobody-waits', 'four-parts/cut/part-at-any-byte'],
    purpose: {
      es: 'Mientras un cliente se queda en la mitad de una parte, otro envía un archivo entero; después el primero termina.',
      en: 'While one client stops in the middle of a part, another sends a whole file; then the first finishes.',
    },
    run: async (context) => {
      if (context.wire === 'unframed') throw new NotApplicable({ code: 'unframed', text: say('unframed-cut') })
      const slow = freshUpload(context.random, 64)
      const ana = await openUploader(context, 'ana')
      await ana.announce(slow)
      const [first = slow.content] = partsOf(slow.content)
      await ana.session.write(first.subarray(0, 7))
      await seen(ana.session, { gapMs: context.pace.gapMs, queues: context.queues, served: true })
      await uploadOrWaits(context, await openUploader(context, 'luis'))
      // who acknowledged too early is judged elsewhere
      await ana.session.write(first.subarray(7))
      await ana.expectAcks('part1')
      await ana.sendParts(slow, 1)
      await expectStored(context, slow)
    },
  },
]

async function uploadOrWaits(context: ServerContext, luis: Uploader): Promise<void> {
  const upload = freshUpload(context.random, 48)
  await luis.upload(upload).catch((thrown: unknown) => {
    if (!(thrown instanceof ExpectationFailed)) throw thrown
    throw new ExpectationFailed(
      {
        code: 'waits-for-another',
        text: say('waits-for-another'),
        expected: say('nobody-waits-expected'),
        actual: thrown.reason.text,
      },
      thrown.facts,
    )
  })
  await expectStored(context, upload)
}
