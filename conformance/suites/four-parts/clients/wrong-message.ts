import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import { pictureOf } from '../../../oracles/picture.ts'
import { say as sayEngine } from '../../../words/say.ts'
import { say } from '../words/say.ts'

const mostShown = 120

/** The failure for a message of a client that is not the one whose turn it is, ready to be thrown. */
export function wrongMessage(stage: 'ip' | 'file', message: Buffer): ExpectationFailed {
  return new ExpectationFailed(
    {
      code: 'client-wrong-message',
      text: say('client-wrong-message', { text: message.subarray(0, mostShown).toString().trim() }),
      expected: say('client-expected', { stage }),
      pictures: [pictureOf(message, sayEngine('picture-received'))],
    },
    { answer: 'wrong' },
  )
}
