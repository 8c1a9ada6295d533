import type { Scenario, Step } from '../../../scenarios/runner/scenario.ts'
import { content } from './content.ts'
import { type ModelExample, offered, storedOf } from './model-property.ts'
import { type OrderExample, orderOf } from './order-property.ts'
import { say } from './words/say.ts'

const peer = 'ana'
const pieceBytes = 1024

/** The files after which a name does not hold what it should, on the canonical wire. */
export function modelScenario(example: ModelExample): Scenario {
  const files = offered(example, '1')
  const steps = files.flatMap(({ name, content: bytes, exists, overwrites }): Step[] => [
    ...asks(`SUBIR ${name} ${bytes.length}`, exists ? 'EXISTE' : 'OK'),
    ...(exists ? asks(overwrites ? 'SI' : 'NO', overwrites ? 'OK' : 'CANCELADO') : []),
    ...(!exists || overwrites ? [...pieces(bytes), received(bytes)] : []),
  ])
  const ends = [...storedOf(files)].map(([name, bytes]) => stored(name, bytes))
  return scenario('fuzz-model', 'UU-S3', say('title-model'), [...steps, ...ends])
}

/** The order of pieces in which a file is not stored as it is, on the canonical wire. */
export function orderScenario(example: OrderExample): Scenario {
  const bytes = content(example.size, 0)
  const order = orderOf(example)
  const steps = [
    ...asks(`SUBIR orden.pdf ${bytes.length}`, 'OK'),
    ...pieces(bytes, order),
    received(bytes),
    stored('orden.pdf', bytes),
  ]
  return scenario('fuzz-order', 'UU-S9.1', say('title-order', { order: order.join(', ') }), steps)
}

function asks(text: string, answer: string): Step[] {
  return [{ send: { peer, text } }, { expect: { peer, text: answer } }]
}

/** The pieces in their order, or with these numbers; those after the last new one come behind the receipt. */
function pieces(bytes: Buffer, order?: readonly number[]): Step[] {
  const count = Math.max(1, Math.ceil(bytes.length / pieceBytes))
  const seen = new Set<number>()
  return (order ?? Array.from({ length: count }, (_, i) => i)).flatMap((seq): Step[] => {
    if (seen.size === count) return []
    seen.add(seq)
    const text = bytes.toString('latin1', seq * pieceBytes, (seq + 1) * pieceBytes)
    return asks(`DATOS ${seq} ${text}`, `ACK ${seq}`)
  })
}

function received(bytes: Buffer): Step {
  return { expect: { peer, receipt: bytes.length } }
}

function stored(name: string, bytes: Buffer): Step {
  return { 'expect-file': { name, equals: { text: bytes.toString('latin1') } } }
}

function scenario(id: string, requirement: string, title: Scenario['title'], steps: readonly Step[]): Scenario {
  return {
    scenario: 1,
    id,
    exercise: 'upload-udp',
    title,
    requirement,
    peers: [peer],
    steps: [{ connect: peer }, ...steps],
  }
}
