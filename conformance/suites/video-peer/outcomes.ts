import { defaultPort, receivedFolder, sharedFolder } from '../../../reference/exercises/video-peer/protocol.ts'
import type { Keymap } from '../../keyboards/keymap.ts'
import { askedAddress } from '../../keyboards/standing-address.ts'
import { ExpectationFailed } from '../../model/outcome-errors.ts'
import type { Random } from '../../model/random.ts'
import { contentDifference } from '../../oracles/content-difference.ts'
import { expectEnded, expectNoTraceback } from '../../pair/oracles/program-end.ts'
import type { PairOutcomes, PairScene, SceneFile } from '../../pair/pair-story.ts'
import type { PairView, ProgramView } from '../../pair/pair-view.ts'
import { say } from './words/say.ts'

const clientKeymap: Keymap = { standing: askedAddress, acts: { command: [{ type: '{line}' }] } }
const videoBytes = 3000

/**
 * What a whole client of assignment 003 achieves with a central server: `--server` is the index, `--client` the peer. The
 * peer offers a video of its own and downloads it from itself, so that it is provider and downloader at once: two peers
 * on one machine could not both listen on port 1030. The network between the two programs is the one to the index.
 */
export const outcomes: PairOutcomes = {
  invariant: 'VP-D6',
  keymaps: { client: clientKeymap },
  stories: [
    {
      id: 'download',
      requirement: 'VP-D6',
      purpose: say('pair-download'),
      tell: (random) => {
        const video = freshVideo(random)
        return scene(random, [video], [video.name], ({ client }) => expectReceived(client, video))
      },
    },
    {
      id: 'next-after-a-failure',
      requirement: 'VP-D1',
      purpose: say('pair-next-after-a-failure'),
      dependsOn: ['download'],
      onlyPlain: true,
      tell: (random) => {
        const [missing, video] = [freshVideo(random), freshVideo(random)] as const
        return scene(random, [video], [missing.name, video.name], ({ client }) => {
          expectReceived(client, video)
          expectNothingReceived(client, missing.name)
        })
      },
    },
    {
      id: 'leave',
      requirement: 'VP-D8',
      level: 'should',
      purpose: say('pair-leave'),
      onlyPlain: true,
      tell: (random) => scene(random, [], [], ({ client }) => expectEnded(client), ['salir']),
    },
  ],
}

interface Video {
  readonly name: string
  readonly content: Buffer
}

function scene(
  random: Random,
  videos: readonly Video[],
  wanted: readonly string[],
  expect: (view: PairView) => void,
  more: readonly string[] = [],
): PairScene {
  const name = `peer${digits(random)}`
  const lines = [
    `INSC ${name} 127.0.0.1 ${defaultPort}`,
    ...(wanted.length > 0 ? [`VIDEOS ${name} ${wanted.length} ${wanted.join(' ')}`] : []),
    ...wanted.map((video) => `DESCARGAR ${video}`),
    ...more,
  ]
  return {
    clientFiles: videos.map(({ name: video, content }): SceneFile => ({ path: `${sharedFolder}/${video}`, content })),
    content: [],
    // a command is typed when the one before was answered: nothing marks where one ends
    steps: lines.map((line, i) => ({
      who: 'ana',
      act: 'command',
      values: { line },
      ...(i > 0 && { after: (view: PairView) => answersOf(view) >= i && view.client.waits }),
    })),
    judge: (view) => {
      for (const program of [view.server, view.client]) expectNoTraceback(program)
      expect(view)
    },
  }
}

function answersOf({ conversation: { passages } }: PairView): number {
  return passages.filter(({ way }, i) => way === 'to-client' && passages[i - 1]?.way === 'to-server').length
}

function freshVideo(random: Random): Video {
  const content = Buffer.from(Array.from({ length: videoBytes }, () => random.below(256)))
  return { name: `video-${digits(random)}.mp4`, content }
}

function digits(random: Random): string {
  return Array.from({ length: 8 }, () => random.below(10)).join('')
}

function received({ files }: ProgramView, name: string): Buffer | undefined {
  return [...files].find(([path]) => path.endsWith(`${receivedFolder}/${name}`))?.[1]
}

function expectReceived(client: ProgramView, { name, content }: Video): void {
  const found = received(client, name)
  if (found?.equals(content)) return
  const difference = found && contentDifference(found, content)
  throw new ExpectationFailed(
    {
      code: found ? 'video-differs' : 'video-missing',
      text: say(found ? 'pair-video-differs' : 'pair-video-missing', { name }),
      expected: say('pair-video-expected', { name, bytes: content.length }),
      ...(difference && { actual: difference.text, pictures: [difference.picture] }),
    },
    { timed: true },
  )
}

function expectNothingReceived(client: ProgramView, name: string): void {
  const found = received(client, name)
  if (!found) return
  throw new ExpectationFailed({
    code: 'video-unwanted',
    text: say('pair-video-unwanted', { name, bytes: found.length }),
    expected: say('pair-video-unwanted-expected'),
  })
}
