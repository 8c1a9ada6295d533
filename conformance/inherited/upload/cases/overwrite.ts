import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { Text } from '../../../model/text.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { uploadOver } from '../conversation.ts'
import { expectStored } from '../oracles/expect-stored.ts'
import { storedFile } from '../stored-file.ts'
import { plainContent, type UploadFile } from '../upload-file.ts'
import type { UploadService } from '../upload-service.ts'

const oldBytes = 64

/** After a yes the file holds the new content alone (S3). */
export function overwriteCases(service: UploadService): TestCase<ServerContext>[] {
  const { exercise } = service
  const replaces = `${exercise}/overwrite/longer-file`
  return [
    overwriteCase(service, replaces, 90, [`${exercise}/ask/existing-name`], {
      es: 'Después de un sí, el archivo nuevo reemplaza al que había.',
      en: 'After a yes, the new file replaces the one that was there.',
    }),
    overwriteCase(service, `${exercise}/overwrite/shorter-file`, 24, [replaces], {
      es: 'También un archivo más corto reemplaza al que había: no queda nada del viejo.',
      en: 'A shorter file replaces the one that was there, too: nothing of the old one is left.',
    }),
  ]
}

function overwriteCase(
  service: UploadService,
  id: string,
  size: number,
  dependsOn: readonly string[],
  purpose: Text,
): TestCase<ServerContext> {
  return {
    id,
    role: 'server',
    requirement: `${service.prefix}-S3`,
    aspect: 'valid',
    dependsOn,
    purpose,
    run: async (context) => {
      const old = await storedFile(context, service, oldBytes)
      const file = { name: old.name, content: plainContent(context.random, size) }
      const peer = await service.open(context, 'luis')
      await uploadOver(context, peer, file)
      await expectReplaced(context, file, old)
    },
  }
}

/** What the old content is still a part of will not change any more: no second try is needed. */
async function expectReplaced(context: ServerContext, file: UploadFile, { content: old }: UploadFile): Promise<void> {
  await expectStored(context, file).catch((thrown: unknown) => {
    if (!(thrown instanceof ExpectationFailed)) throw thrown
    const actual = thrown.facts.details?.['actual']
    const isLeftOver =
      Buffer.isBuffer(actual) &&
      [Buffer.concat([old, file.content]), over(file.content, old)].some((each) => each.equals(actual))
    const details = { ...thrown.facts.details, old }
    throw new ExpectationFailed(thrown.reason, {
      ...thrown.facts,
      details,
      timed: !isLeftOver && thrown.facts.timed === true,
    })
  })
}

/** The new content written over the beginning of the old one. */
function over(content: Buffer, old: Buffer): Buffer {
  return Buffer.concat([content, old.subarray(content.length)])
}
