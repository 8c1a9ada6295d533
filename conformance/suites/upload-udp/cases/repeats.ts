import { offerExisting, sendContent } from '../../../inherited/upload/conversation.ts'
import { expectStored } from '../../../inherited/upload/oracles/expect-stored.ts'
import { storedFile } from '../../../inherited/upload/stored-file.ts'
import { plainContent } from '../../../inherited/upload/upload-file.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import { pictureOf } from '../../../oracles/picture.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { fieldsOf } from '../../../wires/fields-of.ts'
import type { TextPart } from '../../../wires/wire-profile.ts'
import type { WiredPeer } from '../../../wires/wired-peer.ts'
import { say as sayEngine } from '../../../words/say.ts'
import { requireRepeat } from '../hurried.ts'
import { uploadUdp } from '../service.ts'
import { say } from '../words/say.ts'

const contentBytes = 1500

/** Who repeats a datagram gets its answer again (UU-S9.3). */
export const repeatsCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'upload-udp/repeats/answered-again',
    role: 'server',
    requirement: 'UU-S9.3',
    aspect: 'faulted',
    dependsOn: ['upload-udp/overwrite/shorter-file'],
    purpose: {
      es: 'Quien repite su petición, su sí y el último trozo recibe cada respuesta otra vez, y su archivo queda guardado tal cual.',
      en: 'Whoever repeats its request, its yes and the last piece gets each answer again, and its file is stored as it is.',
    },
    run: async (context) => {
      requireRepeat(context.profile)
      const { name } = await storedFile(context, uploadUdp, contentBytes)
      const file = { name, content: plainContent(context.random, contentBytes) }
      const peer = await uploadUdp.open(context, 'luis')
      await offerExisting(peer, file)
      await expectAgain(peer, 'offer', textOf(peer, 'ask'))
      await peer.say('overwrite')
      await expectAgain(peer, 'overwrite', textOf(peer, 'overwrite'))
      await sendContent(peer, file)
      await expectAgain(peer, 'piece', textOf(peer, 'receipt'))
      await expectStored(context, file)
    },
  },
]

/** Says the last datagram once more, and hears the same answer once more. What else comes first is passed over. */
async function expectAgain(peer: WiredPeer, what: 'offer' | 'overwrite' | 'piece', answer: TextPart): Promise<void> {
  const until = performance.now() + peer.pace.answerMs
  let came: Buffer = Buffer.alloc(0)
  await peer.sayAgain()
  for (;;) {
    const arrival = await peer.session.next(Math.max(0, until - performance.now()))
    if (arrival.kind === 'bytes' && fieldsOf(answer, arrival.bytes)) return
    if (arrival.kind === 'bytes') came = arrival.bytes
    else throw notAgain(what, came)
  }
}

function notAgain(what: 'offer' | 'overwrite' | 'piece', came: Buffer): ExpectationFailed {
  return new ExpectationFailed(
    {
      code: 'not-answered-again',
      text: say('not-answered-again', { what, bytes: came.length }),
      expected: say('answered-again-expected', { what }),
      ...(came.length > 0 && { pictures: [pictureOf(came, sayEngine('picture-received'))] }),
    },
    { answer: came.length > 0 ? 'wrong' : 'none', timed: true },
  )
}

/** The server's text in a message. */
function textOf({ profile }: WiredPeer, message: string): TextPart {
  return profile.messages.get(message)?.find(({ from }) => from === 'server') as TextPart
}
