import { readCommand, replyText } from '../../../../reference/exercises/video-index/protocol.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { addVideos, freshVideo, registerFresh } from '../fresh.ts'
import { openPeer } from '../open-peer.ts'
import { expectReply, type WantedReply } from '../oracles/ask.ts'
import { expectOwner } from '../oracles/found.ts'
import { expectListed } from '../oracles/list.ts'

/** The answer to a command whose words are too few or too many. */
export function badFormat(text: string): WantedReply {
  const command = readCommand(text)
  if (command.kind !== 'bad-format') throw new Error(`${text} is no command with a wrong format`)
  return { kind: 'bad-format', exact: replyText(command) }
}

/** The answer to a command that is none. */
export const unknownCommand: WantedReply = {
  kind: 'unknown-command',
  exact: replyText({ kind: 'unknown-command' }),
}

/** What is no proper command gets an answer that says so (VI-S10.1), and the command word may be in any case (VI-S11). */
export const formatCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'video-index/format/wrong-arguments',
    role: 'server',
    requirement: 'VI-S10.1',
    aspect: 'invalid',
    dependsOn: ['video-index/register/answers-again'],
    purpose: {
      es: 'Un comando al que le faltan palabras se responde diciendo que el formato es incorrecto.',
      en: 'A command that lacks words is answered by saying that its format is wrong.',
    },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      const { name } = await registerFresh(context, ana)
      for (const command of ['INSC', `INSC ${name}`, `VIDEOS ${name}`, 'DESCARGAR'])
        await expectReply(ana, command, badFormat(command))
    },
  },
  {
    id: 'video-index/format/unknown-command',
    role: 'server',
    requirement: 'VI-S10.1',
    aspect: 'invalid',
    dependsOn: ['video-index/register/answers-again'],
    purpose: {
      es: 'Un comando que no existe se responde diciendo que es desconocido.',
      en: 'A command that does not exist is answered by saying that it is unknown.',
    },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      await registerFresh(context, ana)
      await expectReply(ana, 'BORRAR todo', unknownCommand)
    },
  },
  {
    id: 'video-index/format/any-case',
    role: 'server',
    requirement: 'VI-S11',
    aspect: 'valid',
    dependsOn: ['video-index/info/lists-all', 'video-index/download/finds-the-owner'],
    purpose: {
      es: 'La palabra del comando se entiende en mayúsculas, en minúsculas y mezclada.',
      en: 'The command word is understood in capital letters, in small ones and mixed.',
    },
    run: async (context) => {
      const ana = await openPeer(context, 'ana')
      const client = await registerFresh(context, ana, { word: 'Insc' })
      const video = freshVideo(context)
      await addVideos(ana, client, [video], 'videos')
      await expectListed(ana, [video], 'iNfO')
      await expectOwner(ana, video, client, `descargar ${video}`)
    },
  },
]
