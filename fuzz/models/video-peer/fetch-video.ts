import { ExpectationFailed } from '../../../conformance/model/outcome-errors.ts'
import type { Reason } from '../../../conformance/model/reason.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { SubjectDead } from '../../../conformance/subject/subject-dead.ts'
import { Downloader } from '../../../conformance/suites/video-peer/downloader.ts'
import { expectVideo } from '../../../conformance/suites/video-peer/oracles/expect-video.ts'
import type { Video } from '../../../conformance/suites/video-peer/planted-videos.ts'
import { downloadRequest } from '../../../reference/exercises/video-peer/protocol.ts'
import type { ExampleRun } from '../../engine/example-result.ts'

const stretch = { hasty: 0.5, usual: 1, thorough: 3 } as const

/** Downloads a video; gives why that failed, or nothing. */
export async function fetchVideo(
  { connect, pace }: ServerContext,
  name: string,
  video: Video,
  { patience }: ExampleRun,
): Promise<Reason | undefined> {
  try {
    const downloader = await Downloader.open(name, pace, () => connect(name))
    await using _ = downloader
    await downloader.sendBytes(Buffer.from(downloadRequest(video.name)))
    await expectVideo(downloader, video, pace.answerMs * stretch[patience])
    await downloader.leave()
    return undefined
  } catch (problem) {
    if (problem instanceof ExpectationFailed) return problem.reason
    if (problem instanceof SubjectDead) return { code: 'subject-dead', text: problem.text }
    throw problem
  }
}
