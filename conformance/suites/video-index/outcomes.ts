import { parseDatabase } from '../../../reference/exercises/video-index/client-database.ts'
import type { Keymap } from '../../keyboards/keymap.ts'
import { askedAddress } from '../../keyboards/standing-address.ts'
import { ExpectationFailed } from '../../model/outcome-errors.ts'
import type { Random } from '../../model/random.ts'
import { expectEnded, expectNoTraceback } from '../../pair/oracles/program-end.ts'
import { expectShown, expectShownLike } from '../../pair/oracles/shown-text.ts'
import { filesNamed } from '../../pair/oracles/stored-file.ts'
import type { PairOutcomes, PairScene } from '../../pair/pair-story.ts'
import type { PairView, ProgramView } from '../../pair/pair-view.ts'
import { databaseName } from './database-file.ts'
import { say } from './words/say.ts'

/** Reads lines as commands, whatever it asks with. */
const clientKeymap: Keymap = { standing: askedAddress, acts: { command: [{ type: '{line}' }] } }

const videoCount = 12
const ownPort = 1030

/**
 * What a client and the central server of assignment 003 are to achieve together: the client offers videos, lists them
 * and asks who has one. In a reply the names are content, for the client has to show all of it however it comes
 * (VI-C2); a command has no end mark by the sheet, and a cut inside it is advice.
 */
export const outcomes: PairOutcomes = {
  invariant: 'VI-C2',
  keymaps: { client: clientKeymap },
  stories: [
    {
      id: 'offer-and-list',
      requirement: 'VI-S3',
      purpose: say('pair-offer-and-list'),
      tell: (random) => {
        const { lines, videos } = freshOffer(random)
        return scene([...lines, 'INFO'], videos, ({ client }) => {
          for (const video of videos) expectShown(client, video)
        })
      },
    },
    {
      id: 'offer',
      requirement: 'VI-S2',
      purpose: say('pair-offer'),
      onlyPlain: true,
      tell: (random) => {
        const { lines, videos } = freshOffer(random)
        const said = [/exitosa|correcta|con exito|successful|agregad|anadid|registrad/]
        return scene(lines, videos, ({ client }) => expectShownLike(client, said, say('pair-offer-expected')))
      },
    },
    {
      id: 'who-has-it',
      requirement: 'VI-S4',
      purpose: say('pair-who-has-it'),
      dependsOn: ['offer-and-list'],
      onlyPlain: true,
      tell: (random) => {
        const { lines, videos } = freshOffer(random)
        const shown = [new RegExp(`\\b${ownPort}\\b`), /\bexito\b/, /descarg(?!ar\b)/]
        return scene([...lines, `DESCARGAR ${videos[0]}`], videos, ({ client }) =>
          expectShownLike(client, shown, say('pair-who-expected')),
        )
      },
    },
    {
      id: 'data-file',
      requirement: 'VI-S6',
      purpose: say('pair-data-file'),
      dependsOn: ['offer-and-list'],
      onlyPlain: true,
      tell: (random) => {
        const { lines, videos, name } = freshOffer(random)
        return scene([...lines, 'INFO'], videos, ({ server }) => expectKept(server, name, videos))
      },
    },
    {
      id: 'leave',
      requirement: 'VI-C3',
      purpose: say('pair-leave'),
      onlyPlain: true,
      tell: (random) => scene([...freshOffer(random).lines, 'salir'], [], ({ client }) => expectEnded(client)),
    },
  ],
}

function scene(lines: readonly string[], videos: readonly string[], expect: (view: PairView) => void): PairScene {
  const list = Buffer.from(videos.join('\n'))
  return {
    content: [list],
    contentOf: (stream, way) => {
      const start = way === 'to-client' && list.length > 0 ? stream.indexOf(list) : -1
      return start < 0 ? [] : [{ start, end: start + list.length }]
    },
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

/** How many commands were answered: what comes after one has been said is its answer. */
function answersOf({ conversation: { passages } }: PairView): number {
  const turns = passages.filter(({ way }, i) => way === 'to-client' && passages[i - 1]?.way === 'to-server')
  return turns.length
}

function freshOffer(random: Random) {
  const tag = Array.from({ length: 8 }, () => random.below(10)).join('')
  const name = `peer${tag}`
  const videos = Array.from({ length: videoCount }, (_, i) => `pelicula-${tag}-${10 + i}.mp4`)
  const lines = [`INSC ${name} 127.0.0.1 ${ownPort}`, `VIDEOS ${name} ${videos.length} ${videos.join(' ')}`]
  return { name, videos, lines }
}

/** The data file has the format of the sheet and holds the client with its videos. @throws ExpectationFailed otherwise. */
function expectKept(server: ProgramView, name: string, videos: readonly string[]): void {
  const [found] = filesNamed(server, databaseName)
  const parsed = found && parseDatabase(found[1])
  const isKept =
    parsed &&
    'clients' in parsed &&
    parsed.clients.some((client) => client.name === name && videos.every((video) => client.videos.includes(video)))
  if (isKept) return
  throw new ExpectationFailed(
    {
      code: 'database-lacks',
      text: say(found ? 'pair-not-kept' : 'database-missing', { name }),
      expected: say('database-expected'),
    },
    { timed: true },
  )
}
