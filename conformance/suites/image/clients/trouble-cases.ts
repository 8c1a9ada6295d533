import { seen } from '../../../faults/send-in-pieces.ts'
import { ExpectationFailed, NotApplicable } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import { filesBelow } from '../../../oracles/expect-file.ts'
import { expectNoTraceback, expectOrderlyEnd } from '../../../oracles/expect-orderly-end.ts'
import { expectTerminal } from '../../../oracles/expect-terminal.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { fold } from '../../../wires/fold.ts'
import type { TextPart } from '../../../wires/wire-profile.ts'
import { jpeg } from '../planted-images.ts'
import { say } from '../words/say.ts'
import { hostClient } from './host-client.ts'
import { storesTheImage } from './store-cases.ts'

const common = { role: 'client', aspect: 'faulted', dependsOn: [storesTheImage] } as const
const missing = 'no-existe.jpg'
const half = jpeg('mitad.jpg', 40_000)
const cutAt = 20_000

/** How a client bears what goes wrong (IM-C2, IM-C3). */
export const troubleCases: readonly TestCase<ClientContext>[] = [
  {
    ...common,
    id: 'image/client/error',
    requirement: 'IM-C2',
    aspect: 'invalid',
    purpose: {
      es: 'Si el servidor contesta con un error, el cliente lo dice y no crea ningún archivo.',
      en: 'When the server answers with an error, the client says so and creates no file.',
    },
    run: async (context) => {
      const peer = await hostClient(context, missing)
      const prompt = await quiet(context)
      await peer.say('refuse', { reason: 'no existe' })
      peer.session.end()
      await expectTerminal(context, say('client-tells'), (shown) => fold(shown.slice(prompt)).length > 0)
      await context.program().waitForExit(context.pace.silenceMs)
      expectNoTraceback(context)
      await expectNoFile(context, missing)
    },
  },
  {
    ...common,
    id: 'image/client/server-vanishes',
    requirement: 'IM-C3',
    dependsOn: [storesTheImage, 'image/client/image-in-pieces', 'image/client/error'],
    purpose: {
      es: 'Si el servidor se va en medio de la imagen, el cliente termina en orden y no deja un archivo que parezca completo.',
      en: 'When the server goes in the middle of the image, the client ends in order and leaves no file that looks complete.',
    },
    run: async (context) => {
      const peer = await hostClient(context, half.name)
      const parts = peer.profile.messages.get('image') ?? []
      if (parts.at(-1)?.framing.kind === 'end-of-stream')
        throw new NotApplicable({ code: 'end-is-the-end', text: say('end-is-the-end') })
      const fields = { name: half.name, size: half.content.length, bytes: half.content }
      const [content] = await peer.sayUpToBytes('image', fields)
      await peer.sendBytes(peer.frameOf(content as TextPart, fields).subarray(0, cutAt))
      await seen(peer.session, { gapMs: context.pace.gapMs, queues: context.queues, served: true })
      peer.session.end()
      await expectOrderlyEnd(context)
      await expectNoFile(context, half.name)
    },
  },
]

/** How much the terminal has shown by now, once it says nothing more. */
async function quiet({ program, pace }: ClientContext): Promise<number> {
  await program().waitForTerminal((shown) => shown.trim() !== '', pace.silenceMs)
  return program().terminal().length
}

/** No file has the name of the image. @throws ExpectationFailed with the one that does. */
async function expectNoFile({ program }: ClientContext, name: string): Promise<void> {
  const { folder } = program()
  const found = (await filesBelow(folder)).filter((path) => path.endsWith(name))
  if (found.length === 0) return
  throw new ExpectationFailed(
    {
      code: name === missing ? 'client-created' : 'half-file',
      text: say(name === missing ? 'client-created' : 'half-file', { name: found.join(', ') }),
      expected: say('no-file-expected'),
    },
    { answer: 'wrong' },
  )
}
