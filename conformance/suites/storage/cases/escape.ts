import { dirname, join } from 'node:path'
import { descargar, encodeMensaje, servedFolder } from '../../../../reference/exercises/storage/protocol.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { Text } from '../../../model/text.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { leavePolitely } from '../leave-politely.ts'
import { openPeer } from '../open-peer.ts'
import { type Answer, nextAnswer } from '../oracles/expect-answer.ts'
import { picklePicture } from '../oracles/pickle-picture.ts'
import { secretFile } from '../served-files.ts'
import { say } from '../words/say.ts'
import { expectServedAfter } from './served-after.ts'

const secret = secretFile.name
/** A file that every Unix has, for servers whose surroundings are not ours. */
const unixFile = '/etc/passwd'

const dottedNames = [
  `../${secret}`,
  `./../${secret}`,
  `x/../../${secret}`,
  `../${servedFolder}/../${secret}`,
  `../../../../../../../..${unixFile}`,
  '..',
  '.',
]

/** Names that lead out of the folder are refused (ST-S6). */
export const escapeCases: readonly TestCase<ServerContext>[] = [
  refused('dots', () => dottedNames, {
    es: 'Un nombre con .. no lleva fuera de la carpeta.',
    en: 'A name with .. does not lead out of the folder.',
  }),
  refused(
    'absolute-path',
    ({ subject }) => [unixFile, ...(subject.program ? secretPaths(subject.program.folder) : [])],
    {
      es: 'Una ruta absoluta no lleva fuera de la carpeta.',
      en: 'An absolute path does not lead out of the folder.',
    },
  ),
  refused('nul-character', () => [`hola.txt\0.jpg`, `../${secret}\0`, '\0'], {
    es: 'Un nombre con el carácter NUL no lleva fuera de la carpeta ni daña al servidor.',
    en: 'A name with the NUL character neither leads out of the folder nor hurts the server.',
  }),
]

function refused(
  name: string,
  namesFor: (context: ServerContext) => readonly string[],
  purpose: Text,
): TestCase<ServerContext> {
  return {
    id: `storage/escape/${name}`,
    role: 'server',
    requirement: 'ST-S6',
    aspect: 'invalid',
    dependsOn: ['storage/unknown/name', 'storage/vanish/who-left-is-forgotten'],
    needs: { connections: 'several' },
    purpose,
    run: async (context) => {
      for (const [i, asked] of namesFor(context).entries()) await expectKept(context, `ana-${i + 1}`, asked)
      await expectServedAfter(context)
    },
  }
}

function secretPaths(folder: string): string[] {
  return [join(folder, secret), join(dirname(folder), secret)]
}

/** Whatever the answer is, it does not hold what lies outside; an error, silence or a closed connection is a refusal. */
async function expectKept(context: ServerContext, peerName: string, asked: string): Promise<void> {
  const ana = await openPeer(context, peerName)
  await ana.sendBytes(encodeMensaje(descargar(asked)))
  const answer = await nextAnswer(ana).catch(orRefused)
  // nobody has to have room for all of them at once
  await leavePolitely(ana)
  if (!answer || !isFromOutside(answer)) return
  throw new ExpectationFailed(
    {
      code: 'secret-came',
      text: say('secret-came', { name: asked.replaceAll('\0', '\\0') }),
      expected: say('secret-expected'),
      pictures: [picklePicture(answer.body)],
    },
    { answer: 'wrong' },
  )
}

function orRefused(thrown: unknown): undefined {
  if (!(thrown instanceof ExpectationFailed)) throw thrown
}

/** Our secret, or the list of a machine's users, as bytes or as text. */
function isFromOutside({ body }: Answer): boolean {
  return body.includes(secretFile.content) || /(^|[\n\W])root:[^\n]*:0:0:/.test(body.toString('latin1'))
}
