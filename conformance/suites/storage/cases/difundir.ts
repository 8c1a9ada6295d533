import { difundir, encodeMensaje } from '../../../../reference/exercises/storage/protocol.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { ask, askServed } from '../ask.ts'
import { smallFiles } from '../known-files.ts'
import { openPeer } from '../open-peer.ts'
import { expectError, expectOk, nextAnswer } from '../oracles/expect-answer.ts'
import { expectPushed } from '../oracles/expect-pushed.ts'
import { extensionCase } from './extension-case.ts'

/** `difundir` (ST-E3). */
export const difundirCases: readonly TestCase<ServerContext>[] = [
  extensionCase(
    'difundir',
    'reaches-everyone',
    'ST-E3',
    {
      es: 'El archivo difundido llega a todos los clientes conectados, y quien lo pidió recibe «ok».',
      en: 'The file that is spread reaches every connected client, and whoever asked for it gets “ok”.',
    },
    async (context) => {
      const ana = await openPeer(context, 'ana')
      const others = [await openPeer(context, 'luis'), await openPeer(context, 'eva')]
      for (const peer of others) await askServed(peer)
      const [file] = await smallFiles(context, ana)
      if (!file) return
      const content = await file.content()
      await ana.sendBytes(encodeMensaje(difundir(file.name)))
      expectOk(await nextAnswer(ana))
      for (const peer of others) await expectPushed(peer, content)
    },
  ),
  extensionCase(
    'difundir',
    'unknown-refused',
    'ST-E3.1',
    {
      es: 'Difundir un archivo que no existe se responde con estado «error».',
      en: 'Spreading a file that does not exist is answered with estado “error”.',
    },
    async (context) => {
      expectError(await ask(await openPeer(context, 'ana'), encodeMensaje(difundir('no-existe.txt'))))
    },
  ),
]
