import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { say as sayEngine } from '../../../words/say.ts'
import { askServed } from '../ask.ts'
import { openPeer } from '../open-peer.ts'

/** Whatever became of the sender, somebody who comes now is served. @throws ExpectationFailed with what happened instead. */
export async function expectServedAfter(context: ServerContext): Promise<void> {
  try {
    await askServed(await openPeer(context, 'eva'))
  } catch (thrown) {
    if (!(thrown instanceof ExpectationFailed)) throw thrown
    const { reason, facts } = thrown
    throw new ExpectationFailed(
      {
        code: 'others-hurt',
        text: sayEngine('not-accepting'),
        expected: sayEngine('others-hurt-expected'),
        actual: reason.text,
        pictures: reason.pictures ?? [],
      },
      facts,
    )
  }
}
