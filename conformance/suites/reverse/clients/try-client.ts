import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import type { WiredPeer } from '../../../wires/wired-peer.ts'
import { answerFields, hello } from '../texts.ts'
import { say } from '../words/say.ts'
import { hostClient, textOf } from './host-client.ts'

const name = 'Hello.txt'

/** The file that a client is told before it calls anybody. */
export const openingFile: string = name

/** Gives a client the file that is named to it while its start is measured. */
export function furnishClient(folder: string): Promise<void> {
  return writeFile(join(folder, name), hello)
}

/** The sheet's own example with a client; what it shows of the answer is not judged. @throws ExpectationFailed when it does not send its text. */
export async function tryClient(context: ClientContext, onPeer: (peer: WiredPeer) => void): Promise<void> {
  const { peer, request } = await hostClient(context, [{ name, content: hello }], onPeer)
  if (!textOf(request).equals(hello))
    throw new ExpectationFailed({
      code: 'client-file-differs',
      text: say('client-file-differs'),
      expected: say('client-file-expected'),
    })
  await peer.say('answer', answerFields(hello))
}
