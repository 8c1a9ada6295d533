import { encodeLength } from '../../../reference/wire/length-prefix.ts'
import type { Malformation, StreamService } from '../../inherited/stream/stream-service.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { encodeMessage } from '../../wires/encode-message.ts'
import { leaveWired } from '../../wires/leave-wired.ts'
import { RenewedPeer } from '../../wires/renewed-peer.ts'
import type { WireProfile } from '../../wires/wire-profile.ts'
import { profileOf, reverseExchange } from './reverse-exchange.ts'
import { hello, requestFields, sentence } from './texts.ts'

/** The case on which most others depend: a request in one piece is answered. */
export const basis = 'reverse/join/line-and-text'
const announced = 2_000_000_000

/** What the server of exercise 3 is, so that the cases of every TCP service apply to it. */
export const reverseService: StreamService<RenewedPeer> = {
  exercise: 'reverse',
  prefix: 'RV',
  headerBytes: 0,
  dependsOn: [basis],
  dependsOnToAct: [basis],
  levelOfG5: 'should',
  open: (context, name) => RenewedPeer.open(context, name),
  leave: async ({ wired }) => void (await leaveWired(wired)),
  ask: (context) => reverseExchange(context, hello),
  act: async (context, _peer, count) =>
    Array.from({ length: count }, () => reverseExchange(context, sentence(context.random))),
  beginning: (context) => {
    const whole = encodeMessage(profileOf(context), 'client', 'request', requestFields(hello))
    return whole.subarray(0, whole.length - 4)
  },
  malformations: malformations(),
  lie: {
    announced,
    bytes: (context) => {
      const { framing } = profileOf(context)
      if (framing.kind === 'length' && framing.field.bytes >= 4)
        return Buffer.concat([encodeLength(announced, framing.field), hello])
      return line(context, announced)
    },
  },
  empty: (context) => {
    const { framing } = profileOf(context)
    if (framing.kind === 'length') return Buffer.alloc(framing.field.bytes)
    return framing.kind === 'line' && startsWithLine(profileOf(context)) ? Buffer.from('\n') : undefined
  },
  answersAskerOnly: () => true,
}

function malformations(): Malformation[] {
  return [
    {
      name: 'unknown-line',
      bytes: (context) => (startsWithLine(profileOf(context)) ? Buffer.from('HOLA\n') : undefined),
      purpose: {
        es: 'Una línea que no es un pedido no daña a los demás.',
        en: 'A line that is no request hurts nobody else.',
      },
    },
    {
      name: 'line-not-utf-8',
      bytes: (context) =>
        startsWithLine(profileOf(context)) ? Buffer.from([0x49, 0xff, 0xfe, 0xc3, 0x28, 0x20, 0x33, 0x0a]) : undefined,
      purpose: {
        es: 'Una línea que no es UTF-8 no daña a los demás.',
        en: 'A line that is not UTF-8 hurts nobody else.',
      },
    },
    {
      name: 'negative-size',
      bytes: (context) => line(context, -8),
      purpose: { es: 'Un tamaño negativo no daña a los demás.', en: 'A negative size hurts nobody else.' },
    },
  ]
}

/** The line of a request that announces so many bytes; undefined where no line does. */
function line(context: ServerContext, size: number): Buffer | undefined {
  const profile = profileOf(context)
  const [first] = profile.messages.get('request') ?? []
  if (!startsWithLine(profile) || !first?.template.fields.includes('size')) return undefined
  return Buffer.concat([first.template.fill({ ...requestFields(hello), size }), Buffer.from('\n')])
}

function startsWithLine({ messages }: WireProfile): boolean {
  return messages.get('request')?.[0]?.framing.kind === 'line'
}
