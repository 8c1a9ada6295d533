import fc from 'fast-check'
import { known } from '../../../conformance/inherited/download/files-in.ts'
import { ExpectationFailed } from '../../../conformance/model/outcome-errors.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { expectUploaded } from '../../../conformance/suites/simple-ftp/cases/upload.ts'
import { claimsOf } from '../../../conformance/suites/simple-ftp/characterise.ts'
import type { Property } from '../../engine/property.ts'
import type { FtpLanes } from './ftp-lanes.ts'
import { say } from './words/say.ts'

/** What one client asks, one after the other. */
export interface ModelExample {
  readonly steps: readonly ModelStep[]
}

/** A new file with these bytes, the download of one that was uploaded before, or the list. */
export type ModelStep =
  | { readonly what: 'upload'; readonly content: Uint8Array; readonly ending: string }
  | { readonly what: 'download'; readonly nth: number }
  | { readonly what: 'list' }

const mostSteps = 6
const mostBytes = 400
const endings = ['.dat', '.tar.gz', '']

/** The name of the file that a step uploads. */
export function nameOf(run: string, step: number, ending: string): string {
  return `zocalo-${run}-${step}${ending}`
}

/** Whatever one client uploads, the folder, the list and each download tell what was uploaded. */
export function modelProperty(context: ServerContext, lanes: FtpLanes): Property<ModelExample> {
  const run = context.random.below(1_000_000_000)
  const lists = claimsOf(context.traits).includes('listar')
  let count = 0
  return {
    name: 'ftp-model',
    arbitrary: fc.record({
      steps: fc.array(
        fc.oneof(
          { withCrossShrink: true },
          fc.record({
            what: fc.constant('upload' as const),
            content: fc.uint8Array({ maxLength: mostBytes }),
            ending: fc.constantFrom(...endings),
          }),
          fc.record({ what: fc.constant('download' as const), nth: fc.nat(mostSteps) }),
          fc.record({ what: fc.constant('list' as const) }),
        ),
        { minLength: 1, maxLength: mostSteps },
      ),
    }),
    recover: () => lanes.revive(),
    run: async ({ steps }, how) => {
      const id = `${run}-${++count}`
      const model = new Map<string, Buffer>()
      const sent = steps.map((step) => (step.what === 'upload' ? step.content : Buffer.from(step.what)))
      let done = 0
      try {
        const client = await lanes.lane(how.lane)
        for (const [i, step] of steps.entries()) {
          done = i + 1
          if (step.what === 'upload') {
            const name = nameOf(id, i, step.ending)
            const content = Buffer.from(step.content)
            await client.upload(name, content)
            await expectUploaded(context, client, name, content, lanes.waitMs(how))
            model.set(name, content)
          } else if (step.what === 'download') {
            const [name, content] = [...model][step.nth % Math.max(1, model.size)] ?? []
            if (name !== undefined && content) await client.expectFile(known(name, content), lanes.waitMs(how))
          } else if (lists) expectNamed(await client.list(), [...model.keys()])
        }
        return { kind: 'held', seen: true, sent }
      } catch (problem) {
        if (!(problem instanceof ExpectationFailed)) throw problem
        await lanes.drop(how.lane)
        const reason = {
          ...problem.reason,
          code: 'model-differs',
          text: say('model-differs', { done }),
          expected: say('model-expected'),
          actual: problem.reason.actual ?? problem.reason.text,
        }
        return { kind: 'broke', reason, facts: { ...problem.facts, timed: false }, sent }
      }
    },
  }
}

function expectNamed(listed: readonly string[], names: readonly string[]): void {
  const missing = names.find((name) => !listed.some((line) => line.includes(name)))
  if (missing !== undefined)
    throw new ExpectationFailed({ code: 'not-listed', text: say('not-listed', { name: missing }) }, { answer: 'wrong' })
}
