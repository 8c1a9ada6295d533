import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc, { type Arbitrary } from 'fast-check'
import { PreconditionNotReached } from '../../../conformance/model/outcome-errors.ts'
import type { TestCase } from '../../../conformance/model/test-case.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { programHomes } from '../../../conformance/subject/program-homes.ts'
import type { Video } from '../../../conformance/suites/video-peer/planted-videos.ts'
import { sharedFolder } from '../../../reference/exercises/video-peer/protocol.ts'
import { checkConcurrently } from '../../engine/check-concurrently.ts'
import { conclude } from '../../engine/conclude.ts'
import type { ExampleRun } from '../../engine/example-result.ts'
import type { Property } from '../../engine/property.ts'
import { videoScenario } from './counterexample-scenarios.ts'
import { fetchVideo } from './fetch-video.ts'
import { say } from './words/say.ts'

const lanes = 4
const mostBytes = 3000

/** VP-P1 for whatever is shared. */
export const anyVideo: TestCase<ServerContext> = {
  id: 'video-peer/fuzz/any-video',
  role: 'server',
  requirement: 'VP-P1',
  aspect: 'valid',
  dependsOn: ['video-peer/content/one-file'],
  needs: { launched: true },
  purpose: say('purpose-any-video'),
  run: async (context) => {
    const { seed, fuzzRuns, pace, traits } = context
    const outcome = await checkConcurrently(anyVideoProperty(context), {
      seed,
      runs: Math.max(1, fuzzRuns),
      lanes: traits.concurrency === 'many' ? lanes : 1,
      shrink: { tries: 60, withinMs: Math.min(10_000, 10 * pace.answerMs) },
    })
    conclude(context, outcome, { name: 'video-peer-any-video', scenario: videoScenario })
  },
}

/** A file that lies in the shared folder arrives as it is, whatever its name and its bytes. */
function anyVideoProperty(context: ServerContext): Property<Video> {
  return {
    name: 'any-video',
    arbitrary: videos(),
    run: async (video, how) => {
      const sent = [Buffer.from(video.name), video.content]
      const reason = await shareAndFetch(context, video, how)
      if (!reason) return { kind: 'held', seen: true, sent }
      return { kind: 'broke', reason, facts: { answer: 'wrong', details: { fuzzed: true } }, sent }
    },
  }
}

async function shareAndFetch(context: ServerContext, video: Video, how: ExampleRun) {
  const { program, command = '' } = context.subject
  if (!program) throw new PreconditionNotReached({ code: 'not-launched', text: say('not-launched') })
  // the same name may be drawn twice, and lanes run at the same time
  const named = { ...video, name: `l${how.lane}-${video.name}` }
  const paths = programHomes(program.folder, command).map((home) => join(home, sharedFolder, named.name))
  for (const path of paths) await writeFile(path, named.content)
  const reason = await fetchVideo(context, `carril-${how.lane + 1}`, named, how)
  for (const path of paths) await rm(path, { force: true })
  return reason
}

function videos(): Arbitrary<Video> {
  const letters = fc.constantFrom(...'abcxyz0189_-áñü€')
  return fc.record({
    name: fc.array(letters, { minLength: 1, maxLength: 40 }).map((chosen) => `${chosen.join('')}.mp4`),
    content: fc.oneof(
      fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
      fc.uint8Array({ minLength: 900, maxLength: mostBytes }).map((bytes) => Buffer.from(bytes)),
    ),
  })
}
