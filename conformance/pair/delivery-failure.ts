import { ExpectationFailed } from '../model/outcome-errors.ts'
import type { ByteField, BytePicture } from '../model/reason.ts'
import { pictureOf } from '../oracles/picture.ts'
import { say as sayEngine } from '../words/say.ts'
import type { Disturbance } from './conversation.ts'
import { type ReadStream, readStreams } from './cut-places.ts'
import type { Place } from './delivery.ts'
import type { Telling } from './pair-context.ts'
import type { PairFacts } from './pair-facts.ts'
import { say } from './words/say.ts'

/** The outcome is right when all is delivered plainly, and another when it is delivered so: the failure says both, with the bytes at the place. */
export function deliveryFailure(
  telling: Telling,
  failure: ExpectationFailed,
  facts: Omit<PairFacts, 'outcome' | 'terminals'>,
  places: readonly Place[] = [],
): ExpectationFailed {
  const { reason } = failure
  const [place] = places
  const where = place ? placeText(place, places.length) : say('delivered', { how: facts.delivery })
  const picture = place && placePicture(telling, place)
  const actual = reason.actual ?? reason.text
  const pictures = [...(picture ? [picture] : []), ...(reason.pictures ?? [])]
  const { server, clients } = telling.view
  const terminals = [server, ...clients.values()].map(({ terminal }) => terminal).join('\n')
  const pair: PairFacts = { ...facts, outcome: reason.code, terminals }
  return new ExpectationFailed(
    {
      code: 'outcome-depends-on-delivery',
      text: {
        es: `${where.es} ${say('outcome-flips').es} ${reason.text.es}`,
        en: `${where.en} ${say('outcome-flips').en} ${reason.text.en}`,
      },
      expected: reason.expected ?? say('outcome-same'),
      actual,
      ...(pictures.length > 0 && { pictures }),
    },
    { details: { ...failure.facts.details, pair } },
  )
}

/** Where a place lies, in words. */
export function placeText({ way, offset, connection }: Place, cuts: number): ReturnType<typeof say> {
  return say(cuts > 1 ? 'cut-at-several' : 'cut-at', { way: sayable(way), offset, number: connection + 1, cuts })
}

function sayable(way: Place['way']): 'there' | 'back' {
  return way === 'to-server' ? 'there' : 'back'
}

/** The bytes around a place of a conversation, marked. */
function placePicture(telling: Telling, place: Place): BytePicture | undefined {
  const stream = readStreams(telling).find((each) => each.connection === place.connection && each.way === place.way)
  const piece = stream?.pieces.find(
    ({ offset, bytes }) => offset <= place.offset && place.offset <= offset + bytes.length,
  )
  if (!stream || !piece) return undefined
  const start = Math.max(0, place.offset - piece.offset - 1)
  const mark = { start, end: Math.min(piece.bytes.length, start + 2), text: say('cut-here') }
  return pictureOf(piece.bytes, say('stream-caption', { way: sayable(place.way) }), fieldsOf(stream, piece), mark)
}

/** The content of a piece and the texts around it; where none is known, what the bytes look like. */
function fieldsOf({ content }: ReadStream, { offset, bytes }: ReadStream['pieces'][number]): ByteField[] | undefined {
  if (content.length === 0) return undefined
  const within = (at: number) => Math.min(bytes.length, Math.max(0, at - offset))
  const edges = content.flatMap(({ start, end }) => [within(start), within(end)])
  return [0, ...edges, bytes.length].flatMap((start, index, all): ByteField[] => {
    const end = all[index + 1] ?? start
    return end > start ? [{ start, end, name: sayEngine(index % 2 ? 'field-content' : 'field-control') }] : []
  })
}

/** How many disturbances of a kind there were. */
export function countOf({ view }: Telling, kind: Disturbance['kind']): number {
  return view.conversation.disturbances.filter((each) => each.kind === kind).length
}
