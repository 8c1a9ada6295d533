import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { Text } from '../../../model/text.ts'
import { pictureOf } from '../../../oracles/picture.ts'
import { say as sayEngine } from '../../../words/say.ts'
import type { Listing } from '../listing.ts'
import { say } from '../words/say.ts'

/** @throws ExpectationFailed when one of the names is not in the listing. */
export function expectNames(listing: Listing, names: readonly string[], expected: Text = say('names-expected')): void {
  const lacking = names.filter((name) => !listing.has(name))
  if (lacking.length === 0) return
  const [name = ''] = lacking
  throw failed(listing, 'name-missing', say('name-missing', { name, count: lacking.length }), expected)
}

/** @throws ExpectationFailed when the name is in the listing. */
export function expectNoName(listing: Listing, name: string, expected: Text): void {
  if (listing.has(name)) throw failed(listing, 'name-shown', say('name-shown', { name }), expected)
}

function failed({ datagrams }: Listing, code: string, text: Text, expected: Text): ExpectationFailed {
  const received = Buffer.concat(datagrams)
  const pictures = received.length > 0 ? [pictureOf(received, sayEngine('picture-received'))] : []
  return new ExpectationFailed({ code, text, expected, pictures }, { answer: 'wrong', timed: true })
}
