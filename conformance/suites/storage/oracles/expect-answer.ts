import { decodeLength } from '../../../../reference/wire/length-prefix.ts'
import { decodePickle } from '../../../../reference/wire/pickle/decode-pickle.ts'
import type { PickleProblem } from '../../../../reference/wire/pickle/pickle-problem.ts'
import { PickleInstance, PickleTuple, type PickleValue } from '../../../../reference/wire/pickle/pickle-value.ts'
import type { Facts } from '../../../model/facts.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import { expectFrame } from '../../../oracles/expect-frame.ts'
import type { FramedPeer } from '../../../peers/framed-peer.ts'
import { say } from '../words/say.ts'
import { type PickleMark, picklePicture } from './pickle-picture.ts'
import { shownValue } from './shown-value.ts'

/** An instance of `Mensaje` as it came, with the bytes of its pickle. */
export interface Answer {
  readonly operacion: PickleValue | undefined
  readonly data: PickleValue | undefined
  readonly estado: PickleValue | undefined
  readonly protocol: number
  readonly body: Buffer
}

const className = '__main__.Mensaje'
/** Who sends a bytearray means bytes. */
const allowed = [className, 'builtins.bytearray', '__builtin__.bytearray']
/** The first byte of every pickle of protocol 2 or later. */
const pickleBegins = 0x80
/** What a server may send to those who did not ask. */
const pushed: readonly unknown[] = ['difundir', 'reenviar']

/** The next answer, whatever it says; what the server sends unasked is passed over. @throws ExpectationFailed when no `Mensaje` comes. */
export async function nextAnswer(peer: FramedPeer, withinMs: number = peer.pace.answerMs): Promise<Answer> {
  const until = performance.now() + withinMs
  for (;;) {
    const answer = await nextMensaje(peer, Math.max(0, until - performance.now()))
    if (!isPushed(answer)) return answer
  }
}

/** The next `Mensaje`, asked for or not. @throws ExpectationFailed when something else or nothing comes. */
export async function nextMensaje(peer: FramedPeer, withinMs: number = peer.pace.answerMs): Promise<Answer> {
  const body = await expectFrame(peer, withinMs)
  if (body.length === 0) throw emptyBody(peer, body)
  const decoded = decodePickle(body, { allowed })
  if (decoded.problem) throw noPickle(peer, body, decoded.problem)
  const { value, protocol } = decoded
  if (!(value instanceof PickleInstance)) throw wrongAnswer(body, 'not-a-mensaje', { value })
  const [operacion, data, estado] = [value.get('operacion'), value.get('data'), value.get('estado')]
  return { operacion, data, estado, protocol, body }
}

/** The answer is what was asked for. */
export function expectOk(answer: Answer): Answer {
  return expectEstado(answer, 'ok')
}

/** The answer says that it cannot be done. */
export function expectError(answer: Answer): Answer {
  return expectEstado(answer, 'error')
}

/** The failure for an answer that came and is wrong, with its bytes opcode by opcode. */
export function wrongAnswer(
  body: Buffer,
  code: WrongCode,
  { value, mark, expected = say('mensaje-expected'), details = {} }: WrongAnswer = {},
): ExpectationFailed {
  return new ExpectationFailed(
    {
      code,
      text: say(code),
      expected,
      ...(value !== undefined && { actual: say('value-came', { value: shownValue(value) }) }),
      pictures: [picklePicture(body, mark)],
    },
    { answer: 'wrong', details: { body, ...details } },
  )
}

/** The codes of answers that came and are wrong; each has its sentence. */
export type WrongCode =
  | 'not-a-mensaje'
  | 'estado-missing'
  | 'estado-differs'
  | 'data-missing'
  | 'names-expected'
  | 'bytes-expected'
  | 'name-expected'
  | 'other-content'

interface WrongAnswer {
  readonly value?: PickleValue
  readonly mark?: PickleMark
  readonly expected?: ReturnType<typeof say>
  readonly details?: Facts['details']
}

/** What is passed on from somebody else has two parts: the name and the file, or the sender and the text. */
function isPushed({ operacion, data }: Answer): boolean {
  const parts = data instanceof PickleTuple ? data.items : data
  return pushed.includes(operacion) && Array.isArray(parts) && parts.length === 2
}

function expectEstado(answer: Answer, wanted: 'ok' | 'error'): Answer {
  const { estado, body } = answer
  const expected = say('estado-expected', { wanted })
  if (estado === undefined) throw wrongAnswer(body, 'estado-missing', { expected, details: { missing: 'estado' } })
  if (estado === wanted) return answer
  const mark = { at: { attribute: 'estado' }, text: say('mark-estado') }
  throw wrongAnswer(body, 'estado-differs', { value: estado, expected, mark, details: { estado, wanted } })
}

function noPickle(peer: FramedPeer, body: Buffer, problem: PickleProblem): ExpectationFailed {
  const frame = longerLength(peer)
  const { kind, offset, name = '' } = problem
  const isForeign = kind === 'forbidden-global'
  const reason = say('pickle-problem', { kind: kind.replaceAll('-', ''), name, offset })
  return new ExpectationFailed(
    {
      code: isForeign ? 'other-class' : 'not-a-pickle',
      text: isForeign ? say('other-class', { name }) : say('not-a-pickle', { offset }),
      expected: say('mensaje-expected'),
      actual: reason,
      pictures: [picklePicture(body, { at: offset, text: reason })],
    },
    { answer: 'wrong', ...(frame && { frame }), details: { body, problem: kind, global: name } },
  )
}

function emptyBody(peer: FramedPeer, body: Buffer): ExpectationFailed {
  const frame = longerLength(peer)
  return new ExpectationFailed(
    {
      code: 'empty-answer',
      text: say('empty-answer'),
      expected: say('mensaje-expected'),
      pictures: [picklePicture(frame ? frame.followed : body)],
    },
    { answer: 'wrong', ...(frame && { frame }) },
  )
}

/** The first answer, when its pickle begins later than agreed: after a length of five, six or eight bytes. */
function longerLength({ session, field }: FramedPeer): Facts['frame'] {
  const stream = Buffer.concat(session.history.flatMap((event) => (event.kind === 'in' ? [event.bytes] : [])))
  const [header, followed] = [stream.subarray(0, field.bytes), stream.subarray(field.bytes)]
  const begins = followed.indexOf(pickleBegins)
  return [1, 2, 4].includes(begins) ? { announced: decodeLength(header, field), header, followed } : undefined
}
