import type { TestCase } from '../../../model/test-case.ts'
import { expectNoSpinning, expectNoTraceback, expectOrderlyEnd } from '../../../oracles/expect-orderly-end.ts'
import { expectTerminal } from '../../../oracles/expect-terminal.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { say } from '../words/say.ts'
import { acknowledgeInPieces } from './cut-acks.ts'
import { hostClient } from './media-host.ts'
import { plainFiles, unreadableFile } from './planted-files.ts'
import { announcedOf, expectFiles, expectNoneMissing, receiveFiles } from './receive-files.ts'

const common = { role: 'client', aspect: 'faulted', dependsOn: ['four-parts/client/every-file'] } as const
const names = ['antes.jpg', 'foto.jpg', 'zorro.jpg']
const unreadable = 'mala.jpg'
const partsBeforeLoss = 2

/** How a client bears what goes wrong (FP-C4, FP-C6, FP-G10, FP-G12). */
export const clientTroubleCases: readonly TestCase<ClientContext>[] = [
  {
    ...common,
    id: 'four-parts/client/unreadable-file',
    requirement: 'FP-C4',
    purpose: {
      es: 'Un archivo que no se puede leer se informa, y los demás se envían igual.',
      en: 'A file that cannot be read is reported, and the others are sent all the same.',
    },
    run: async (context) => {
      const good = plainFiles(context.random, names)
      const bad = unreadableFile(unreadable)
      const host = await hostClient(context, [...good, bad])
      const received = await receiveFiles(host, good)
      // its last words come a little after its last bytes
      if (received.length < good.length) await context.program().waitForExit(context.pace.silenceMs)
      expectNoTraceback(context)
      expectNoneMissing(host, good, received)
      await expectTerminal(context, say('client-reports', { name: bad.path }), (shown) => shown.includes(bad.path))
      await context.program().waitForExit(context.pace.silenceMs)
      expectNoTraceback(context)
    },
  },
  {
    ...common,
    id: 'four-parts/client/acknowledgement-in-two-pieces',
    requirement: 'FP-G12',
    aspect: 'cut',
    purpose: {
      es: 'Una confirmación que llega en dos trozos es una sola confirmación.',
      en: 'An acknowledgement that comes in two pieces is one acknowledgement.',
    },
    run: async (context) => {
      const files = plainFiles(context.random, names.slice(0, 1))
      const host = await hostClient(context, files)
      const { acknowledge, cuts } = acknowledgeInPieces(host)
      await expectFiles(host, files, acknowledge)
      const ms = Math.round(context.pace.gapMs)
      context.observe(say('client-acks-cut', { count: cuts.length, ms }))
    },
  },
  {
    ...common,
    id: 'four-parts/client/server-vanishes',
    requirement: 'FP-C6',
    purpose: {
      es: 'Si el servidor se va después de la segunda parte, el cliente termina sin un traceback.',
      en: 'When the server goes after the second part, the client ends without a traceback.',
    },
    run: async (context) => {
      await vanishAfterTwoParts(context)
      await expectOrderlyEnd(context)
    },
  },
  {
    ...common,
    id: 'four-parts/client/does-not-spin',
    requirement: 'FP-G10',
    purpose: {
      es: 'Cuando el servidor se va, el cliente no queda girando en vacío.',
      en: 'When the server goes, the client does not spin.',
    },
    run: async (context) => {
      await vanishAfterTwoParts(context)
      await expectNoSpinning(context)
    },
  },
]

/** We take two parts and end the conversation; who waits for Enter before leaving gets one. */
async function vanishAfterTwoParts(context: ClientContext): Promise<void> {
  const files = plainFiles(context.random, names)
  const host = await hostClient(context, files)
  await host.takeFile(await announcedOf(host, files), host.acknowledge, partsBeforeLoss)
  host.peer.session.end()
  context.does({ act: 'start' }, [''])
  if (!(await context.program().waitForExit(context.pace.silenceMs))) void endWhatComes(context)
}

/** Whoever connects again meets a server that is gone. */
async function endWhatComes(context: ClientContext): Promise<void> {
  const next = () => context.accept('servidor').catch(() => undefined)
  for (let session = await next(); session; session = await next()) session.end()
}
