import { descargar, duplicar, encodeMensaje } from '../../../../reference/exercises/storage/protocol.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { ask, askNames } from '../ask.ts'
import { smallFiles } from '../known-files.ts'
import { openPeer } from '../open-peer.ts'
import { expectError, expectOk, wrongAnswer } from '../oracles/expect-answer.ts'
import { expectContent } from '../oracles/expect-content.ts'
import { say } from '../words/say.ts'
import { extensionCase } from './extension-case.ts'

/** `duplicar` (ST-E2). */
export const duplicarCases: readonly TestCase<ServerContext>[] = [
  extensionCase(
    'duplicar',
    'same-bytes-under-a-new-name',
    'ST-E2',
    {
      es: 'La copia tiene un nombre nuevo, que es la respuesta, y los mismos bytes; el original queda como estaba.',
      en: 'The copy has a new name, which is the answer, and the same bytes; the original stays as it was.',
    },
    async (context) => {
      const ana = await openPeer(context, 'ana')
      const [file] = await smallFiles(context, ana)
      if (!file) return
      for (let i = 0; i < 2; i++) {
        const before = await askNames(ana)
        const answer = expectOk(await ask(ana, encodeMensaje(duplicar(file.name))))
        const { data, body } = answer
        if (typeof data !== 'string' || before.includes(data))
          throw wrongAnswer(body, 'name-expected', {
            ...(data !== undefined && { value: data }),
            expected: say('name-needed'),
            mark: { at: { attribute: 'data' }, text: say('mark-data') },
          })
        for (const name of [data, file.name])
          expectContent(await ask(ana, encodeMensaje(descargar(name))), name, await file.content())
      }
    },
    { dependsOn: ['storage/list/holds-names'] },
  ),
  extensionCase(
    'duplicar',
    'unknown-refused',
    'ST-E2.1',
    {
      es: 'Duplicar un archivo que no existe se responde con estado «error».',
      en: 'Duplicating a file that does not exist is answered with estado “error”.',
    },
    async (context) => {
      expectError(await ask(await openPeer(context, 'ana'), encodeMensaje(duplicar('no-existe.txt'))))
    },
  ),
]
