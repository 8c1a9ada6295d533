import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { bytesText } from '../../../words/bytes-text.ts'
import { uploadEach } from '../upload-each.ts'
import { say } from '../words/say.ts'

/** Sizes of files, and four times those sizes, so that the parts have them. */
const groups: readonly (readonly number[])[] = [
  [127, 128, 129],
  [255, 256, 257],
  [1023, 1024, 1025],
  [4092, 4095, 4096, 4097, 4100],
  [65_535, 65_536, 65_537],
]
const names = [128, 256, 1024, 4096, 65_536]

/** Files whose size, or the size of whose parts, sits at and around a chunk boundary (FP-G3). */
export const boundaryCases: readonly TestCase<ServerContext>[] = groups.map((sizes, i) => ({
  id: `four-parts/boundary/around-${names[i]}`,
  role: 'server',
  requirement: 'FP-G3',
  aspect: 'valid',
  dependsOn: ['four-parts/store/not-divisible-by-four', 'four-parts/cut/part-at-any-byte'],
  purpose: {
    es: `Los archivos de ${bytesText(sizes).es} quedan guardados tal cual.`,
    en: `Files of ${bytesText(sizes).en} are stored as they are.`,
  },
  run: (context) =>
    uploadEach(context, sizes).catch((thrown: unknown) => {
      if (!(thrown instanceof ExpectationFailed)) throw thrown
      const { reason, facts } = thrown
      throw new ExpectationFailed(
        {
          ...reason,
          code: 'boundary',
          text: say('boundary', { sizes: sizes.join(', ') }),
          actual: reason.actual ?? reason.text,
        },
        facts,
      )
    }),
}))
