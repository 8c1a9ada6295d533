import type { Session } from '../../../../reference/net/session.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { Transport } from '../../../model/transport.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { transportOf } from '../../../wires/wire-profile.ts'
import { say } from '../../../words/say.ts'
import { type PlantedFile, plainFiles } from '../planted-files.ts'
import { askedFor, expectStored, sendFile, wishFor } from './host.ts'

const [file] = plainFiles as readonly [PlantedFile]

/** What a client is told before it calls anybody. */
export const openingFile: string = file.name

/** How its user types that. */
export const clientOpening: readonly string[] = [wishFor({}, openingFile)]

/** One whole download: the wire is right when the client stores the file. */
export async function tryClient(
  context: ClientContext,
  onPeer: (peer: { readonly understood: number; readonly session: Pick<Session, 'transport'> }) => void,
): Promise<void> {
  const peer = await askedFor(context, file.name, (called) => {
    onPeer(called)
    if (transportOf(called.profile) !== called.session.transport) throw otherTransport(called.session.transport)
  })
  await sendFile(context, peer, file)
  await expectStored(context, file)
}

function otherTransport(transport: Transport): ExpectationFailed {
  return new ExpectationFailed({ code: 'other-transport', text: say('transport-wrong', { transport }) })
}
