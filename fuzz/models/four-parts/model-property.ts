import fc from 'fast-check'
import { ExpectationFailed } from '../../../conformance/model/outcome-errors.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { expectStored } from '../../../conformance/suites/four-parts/oracles/expect-stored.ts'
import type { Property } from '../../engine/property.ts'
import { letters } from './letters.ts'
import type { UploadLanes } from './upload-lanes.ts'
import { say } from './words/say.ts'

/** Files that one client sends one after the other; an equal number is an equal name. */
export interface ModelExample {
  readonly files: readonly { readonly number: number; readonly size: number }[]
}

const names = 3
const mostFiles = 6
const mostBytes = 300

/** The files of an example as they are sent; `run` tells the names of one run from those of another. */
export function uploadsOf({ files }: ModelExample, run: number): { readonly name: string; readonly content: Buffer }[] {
  return files.map(({ number, size }, i) => ({ name: `serie-${run}-${number}.jpg`, content: letters(size, i) }))
}

/** Whatever one client sends, in the end each name has the content that came last. */
export function modelProperty(context: ServerContext, lanes: UploadLanes): Property<ModelExample> {
  let count = 0
  return {
    name: 'files-model',
    arbitrary: fc.record({
      files: fc.array(fc.record({ number: fc.nat(names - 1), size: fc.nat(mostBytes) }), {
        minLength: 1,
        maxLength: mostFiles,
      }),
    }),
    recover: () => lanes.revive(),
    run: async (example, how) => {
      const uploads = uploadsOf(example, ++count)
      const sent = uploadsOf(example, 0).map(({ name, content }) => Buffer.concat([Buffer.from(name), content]))
      const model = new Map(uploads.map((upload) => [upload.name, upload]))
      let current = uploads[0]?.name ?? ''
      try {
        const peer = await lanes.lane(how.lane)
        for (const upload of uploads) {
          current = upload.name
          await peer.upload(upload)
        }
        for (const [name, upload] of model) {
          current = name
          await expectStored(context, upload, lanes.waitMs(how))
        }
        return { kind: 'held', seen: true, sent }
      } catch (problem) {
        if (!(problem instanceof ExpectationFailed)) throw problem
        await lanes.drop(how.lane)
        const list = uploads.map(({ name, content }) => `${name} (${content.length})`).join(', ')
        const reason = {
          code: 'model-differs',
          text: say('model-differs', { steps: uploads.length, name: current, sent: list }),
          expected: say('model-expected'),
          actual: problem.reason.actual ?? problem.reason.text,
          pictures: problem.reason.pictures ?? [],
        }
        return { kind: 'broke', reason, facts: { ...problem.facts, timed: false }, sent }
      }
    },
  }
}
