import type { Way } from '../../../pair/delivery.ts'
import type { PairView } from '../../../pair/pair-view.ts'

/** All that was said one way, as text: which words it was about, where the sheet leaves them free. */
export function saidTo({ conversation }: PairView, way: Way): string {
  const said = conversation.passages.filter((each) => each.way === way).map(({ bytes }) => bytes)
  return Buffer.concat(said).toString('utf8')
}
