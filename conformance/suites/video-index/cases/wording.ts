import { info, insc, replyText, videos } from '../../../../reference/exercises/video-index/protocol.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import {
  addVideos,
  duplicate,
  freshName,
  freshVideo,
  notFound,
  registered,
  registerFresh,
  videosAdded,
} from '../fresh.ts'
import { addressOf, otherMachine } from '../machines.ts'
import { openPeer } from '../open-peer.ts'
import { ask, otherReply, plain, type WantedReply } from '../oracles/ask.ts'
import { say } from '../words/say.ts'
import { badFormat, unknownCommand } from './format.ts'

const searches = ['video-index/download/finds-the-owner', 'video-index/download/nobody-has-it']

type Said = readonly (readonly [string, WantedReply])[]

const unknownClient: WantedReply = { kind: 'unknown-client', exact: replyText({ kind: 'unknown-client' }) }
const refused: WantedReply = { kind: 'refused', exact: replyText({ kind: 'not-registered' }) }

/** The words of the answers (VI-S10). */
export const wordingCases: readonly TestCase<ServerContext>[] = [
  wording('insc', ['video-index/register/duplicate', 'video-index/format/wrong-arguments'], async (context) => {
    const ana = await openPeer(context, 'ana')
    const name = freshName(context)
    const command = insc(name, addressOf(ana), 1030)
    return expectWords(ana, [
      [command, registered(name)],
      [command, duplicate],
      ['INSC', badFormat('INSC')],
    ])
  }),
  wording('videos', ['video-index/videos/unknown-client', 'video-index/format/wrong-arguments'], async (context) => {
    const ana = await openPeer(context, 'ana')
    const { name } = await registerFresh(context, ana)
    return expectWords(ana, [
      [videos(name, [freshVideo(context)]), videosAdded],
      [videos(freshName(context, 'nadie-'), [freshVideo(context)]), unknownClient],
      ['VIDEOS', badFormat('VIDEOS')],
    ])
  }),
  wording('descargar', [...searches, 'video-index/format/wrong-arguments'], async (context) => {
    const ana = await openPeer(context, 'ana')
    const client = await registerFresh(context, ana)
    const video = freshVideo(context)
    await addVideos(ana, client, [video])
    const found = replyText({ kind: 'found', ip: client.ip, port: String(client.port) })
    return expectWords(ana, [
      [`DESCARGAR ${video}`, { kind: 'not-found', exact: found }],
      [`DESCARGAR ${freshVideo(context)}`, notFound],
      ['DESCARGAR', badFormat('DESCARGAR')],
    ])
  }),
  wording('unknown', ['video-index/format/unknown-command'], async (context) =>
    expectWords(await openPeer(context, 'ana'), [['BORRAR todo', unknownCommand]]),
  ),
  wording('unregistered', ['video-index/strangers/refused'], async (context) =>
    expectWords(await openPeer(context, 'luis', { from: otherMachine(context) }), [
      [info, refused],
      ['DESCARGAR v.mp4', refused],
      [videos('nadie', ['v.mp4']), refused],
    ]),
  ),
]

function wording(
  name: 'insc' | 'videos' | 'descargar' | 'unknown' | 'unregistered',
  dependsOn: readonly string[],
  run: (context: ServerContext) => Promise<void>,
): TestCase<ServerContext> {
  return {
    id: `video-index/wording/${name}`,
    role: 'server',
    requirement: 'VI-S10',
    aspect: 'valid',
    dependsOn,
    purpose: say('purpose-wording', { name }),
    run,
  }
}

async function expectWords(peer: Awaited<ReturnType<typeof openPeer>>, said: Said): Promise<void> {
  for (const [command, wanted] of said) {
    const reply = await ask(peer, command, wanted)
    if (plain(reply) !== plain(wanted.exact))
      throw otherReply(
        'other-words',
        say('other-words', { command }),
        say('words-expected', { words: wanted.exact }),
        reply,
        {
          command,
        },
      )
  }
}
