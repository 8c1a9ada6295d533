import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { Text } from '../../../model/text.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { leaveWired } from '../../../wires/leave-wired.ts'
import { expectArrival, freshText, hearAnswer, isEcho, openTalker } from '../arrival.ts'
import type { EchoKind } from '../echo-kind.ts'
import { say } from '../words/say.ts'

interface Strange {
  readonly name: 'long' | 'accents' | 'bytes' | 'empty'
  readonly purpose: Text
  readonly content: Buffer
  /** It comes back as it is from a server that echoes. */
  readonly comesBack: boolean
}

const longBytes = 60_000
const long: Strange = {
  name: 'long',
  purpose: {
    es: 'Un mensaje de 60.000 bytes no daña al servidor.',
    en: 'A message of 60,000 bytes does not hurt the server.',
  },
  content: Buffer.alloc(longBytes, 'abcdefghij'),
  comesBack: true,
}
const accents: Strange = {
  name: 'accents',
  purpose: {
    es: 'Un mensaje con tildes y eñes no daña al servidor.',
    en: 'A message with accents and eñes does not hurt the server.',
  },
  content: Buffer.from('¿Cuándo empezó el año, señor?'),
  comesBack: true,
}
const notUtf8: Strange = {
  name: 'bytes',
  purpose: {
    es: 'Bytes que no son UTF-8 no dañan al servidor.',
    en: 'Bytes that are not UTF-8 do not hurt the server.',
  },
  content: Buffer.from([0xff, 0xfe, 0xc3, 0x28, 0x80, 0x41]),
  comesBack: false,
}
const empty: Strange = {
  name: 'empty',
  purpose: { es: 'Un datagrama vacío no daña al servidor.', en: 'An empty datagram does not hurt the server.' },
  content: Buffer.alloc(0),
  comesBack: false,
}

/** Messages that a careless server does not survive (S4). */
export function survivalCases(kind: EchoKind): TestCase<ServerContext>[] {
  const strange = kind.transport === 'udp' ? [long, accents, notUtf8, empty] : [long, accents, notUtf8]
  return strange.map((each) => ({
    id: `${kind.exercise}/survives/${each.name}`,
    role: 'server',
    requirement: `${kind.prefix}-S4`,
    aspect: 'invalid',
    dependsOn: [`${kind.exercise}/message/arrives`],
    leaves: 'dirty',
    purpose: each.purpose,
    run: (context) => survive(context, kind, each),
  }))
}

async function survive(context: ServerContext, { transport }: EchoKind, strange: Strange): Promise<void> {
  const { name, content, comesBack } = strange
  const ana = await openTalker(context, 'ana')
  const isMarked = transport === 'tcp' && context.wire !== 'raw'
  await ana.sendBytes(isMarked ? Buffer.concat([content, Buffer.from('\n')]) : content)
  if (comesBack && isEcho(context) && context.wire !== 'raw') {
    const bytes = await hearAnswer(ana)
    if (!bytes.equals(content))
      throw new ExpectationFailed(
        {
          code: 'other-text',
          text: say('other-text'),
          expected: say('same-expected', { text: `${content.toString('utf8', 0, 40)}…` }),
          actual: say('said', { text: `${bytes.toString('utf8', 0, 40)}… (${bytes.length})` }),
        },
        { answer: 'wrong' },
      )
  } else await ana.session.next(ana.pace.silenceMs)
  await leaveWired(ana)
  // a server with one client in its life has had it
  if (context.traits.concurrency === 'one-life') return expectAlive(context)
  const luis = await openTalker(context, 'luis', { sameLife: true })
  await expectArrival(context, luis, freshText(context.random)).catch((thrown: unknown) => {
    if (!(thrown instanceof ExpectationFailed)) throw thrown
    throw new ExpectationFailed(
      {
        code: 'not-survived',
        text: say('not-survived', { kind: name }),
        expected: say('survived-expected'),
        actual: thrown.reason.text,
      },
      context.subject.program?.exit() ? { ...thrown.facts, timed: false } : thrown.facts,
    )
  })
}

/** It may have ended, for its one client has gone, but not broken off. */
async function expectAlive({ subject, pace }: ServerContext): Promise<void> {
  const exit = await subject.program?.waitForExit(pace.silenceMs)
  if (exit && exit.code !== 0)
    throw new ExpectationFailed(
      { code: 'not-survived', text: say('not-survived', { kind: 'other' }), expected: say('survived-expected') },
      { answer: 'closed' },
    )
}
