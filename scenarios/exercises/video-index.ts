import { z } from 'zod'
import type { Reply } from '../../reference/exercises/video-index/protocol.ts'
import { readReply } from '../../reference/exercises/video-index/read-reply.ts'
import type { Expectation, ScenarioExercise } from '../runner/scenario-exercise.ts'
import { expecting, shown } from '../runner/stream-expectation.ts'

/** Scenarios of the central server of videos (assignment 003): one text, one answer. */
export const exercise: ScenarioExercise = {
  id: 'video-index',
  transport: 'tcp',
  requirement: 'VI-S1',
  clientRequirement: 'VI-C1',
  framing: { kind: 'stream' },
  expectShape: {
    reply: z
      .enum([
        'registered',
        'duplicate',
        'unknown-client',
        'not-registered',
        'videos-added',
        'none',
        'not-found',
        'found',
        'bad-format',
        'unknown-command',
      ])
      .optional(),
    videos: z.array(z.string()).min(1).optional(),
  },
  expectation: ({ reply, videos }) => {
    if (videos !== undefined) return videosExpectation(videos as string[])
    return reply === undefined ? undefined : replyExpectation(reply as Reply['kind'])
  },
  words: {},
}

/** An answer of this kind, whatever its wording. */
function replyExpectation(kind: Reply['kind']): Expectation {
  return expecting({ es: `una respuesta de la clase «${kind}»`, en: `an answer of the kind “${kind}”` }, (body) => {
    const read = readReply(body.toString())
    return 'reply' in read && read.reply.kind === kind ? { fits: true } : { fits: false, actual: shown(body) }
  })
}

/** A list in which these are found; there may be more. */
function videosExpectation(videos: readonly string[]): Expectation {
  const list = videos.join(', ')
  return expecting({ es: `una lista con ${list}`, en: `a list with ${list}` }, (body) => {
    const lines = body.toString().split(/\r?\n/)
    return videos.every((video) => lines.includes(video)) ? { fits: true } : { fits: false, actual: shown(body) }
  })
}
