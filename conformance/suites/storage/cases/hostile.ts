import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { Text } from '../../../model/text.ts'
import { pictureOf } from '../../../oracles/picture.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { callingFrame } from '../hostile-pickle.ts'
import { openPeer } from '../open-peer.ts'
import { picklePicture } from '../oracles/pickle-picture.ts'
import { say } from '../words/say.ts'
import { expectServedAfter } from './served-after.ts'

/** A pickle that would run code runs nothing (ST-S7). */
export const hostileCases: readonly TestCase<ServerContext>[] = [
  runsNothing('os-system', (path) => callingFrame('posix', 'system', `echo > ${shellQuoted(path)}`), {
    es: 'Un pickle que llama a os.system no ejecuta nada, y el servidor sigue atendiendo.',
    en: 'A pickle that calls os.system runs nothing, and the server goes on serving.',
  }),
  runsNothing(
    'builtins-eval',
    (path) => callingFrame('builtins', 'eval', `open(${JSON.stringify(path)}, "w").close()`),
    {
      es: 'Un pickle que llama a eval no ejecuta nada, y el servidor sigue atendiendo.',
      en: 'A pickle that calls eval runs nothing, and the server goes on serving.',
    },
  ),
]

function runsNothing(name: string, frameFor: (path: string) => Buffer, purpose: Text): TestCase<ServerContext> {
  return {
    id: `storage/hostile/${name}`,
    role: 'server',
    requirement: 'ST-S7',
    aspect: 'invalid',
    dependsOn: ['storage/download/answered', 'storage/vanish/who-left-is-forgotten'],
    needs: { launched: true, connections: 'several' },
    purpose,
    run: async (context) => {
      // files that begin with a dot are nobody's business, should it lie in the served folder
      const marker = join(context.subject.program?.folder ?? '', `.marca-${context.random.below(1_000_000)}`)
      const frame = frameFor(marker)
      const ana = await openPeer(context, 'ana')
      await ana.sendBytes(frame)
      await ana.nextFrame()
      const hasRun = existsSync(marker)
      await rm(marker, { force: true })
      if (hasRun)
        throw new ExpectationFailed({
          code: 'code-ran',
          text: say('code-ran'),
          expected: say('code-expected'),
          pictures: [sentPicture(frame.subarray(ana.field.bytes))],
        })
      await expectServedAfter(context)
    },
  }
}

function sentPicture(body: Buffer) {
  const { fields } = picklePicture(body)
  return pictureOf(body, say('picture-pickle-sent'), fields)
}

function shellQuoted(path: string): string {
  return `'${path.replaceAll("'", `'\\''`)}'`
}
