import { maxDatagramBytes } from '../../../reference/net/udp-port.ts'
import { ExpectationFailed, NotApplicable } from '../../model/outcome-errors.ts'
import type { TestCase } from '../../model/test-case.ts'
import type { Text } from '../../model/text.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { bytesText } from '../../words/bytes-text.ts'
import { say } from '../../words/say.ts'
import { expectIdle } from '../stream/end-cases.ts'
import type { DatagramService } from './datagram-service.ts'

/** The cases that every server over UDP inherits by declaring what it is: datagrams that nobody should send, and clients that vanish. */
export function datagramCases(service: DatagramService): TestCase<ServerContext>[] {
  return [
    stray(service, 'empty', 'G8', Buffer.alloc(0), {
      es: 'Un datagrama vacío no daña al servidor ni a los demás.',
      en: 'An empty datagram hurts neither the server nor the others.',
    }),
    stray(service, 'not-utf-8', 'G6', Buffer.from([0xff, 0xfe, 0xc3, 0x28, 0x80]), {
      es: 'Un datagrama que no es texto UTF-8 no daña al servidor ni a los demás.',
      en: 'A datagram that is not UTF-8 text hurts neither the server nor the others.',
    }),
    stray(service, 'largest', 'G6', Buffer.alloc(maxDatagramBytes, 'x'), {
      es: `Un datagrama del mayor tamaño posible (${bytesText(maxDatagramBytes).es}) no daña al servidor ni a los demás.`,
      en: `A datagram of the largest possible size (${bytesText(maxDatagramBytes).en}) hurts neither the server nor the others.`,
    }),
    vanish(service),
  ]
}

/** Somebody sends a stray datagram: who was there goes on, and who comes is served. */
function stray(
  service: DatagramService,
  name: string,
  requirement: 'G6' | 'G8',
  bytes: Buffer,
  purpose: Text,
): TestCase<ServerContext> {
  return {
    id: `${service.exercise}/datagram/${name}`,
    role: 'server',
    requirement: `${service.prefix}-${requirement}`,
    aspect: 'invalid',
    dependsOn: service.dependsOn,
    leaves: 'dirty',
    purpose,
    run: async (context) => {
      const stranger = await context.connect('luis')
      await stranger.write(bytes)
      await expectUnhurt(context, service)
    },
  }
}

function vanish(service: DatagramService): TestCase<ServerContext> {
  return {
    id: `${service.exercise}/vanish/in-the-middle`,
    role: 'server',
    requirement: `${service.prefix}-G5`,
    aspect: 'faulted',
    dependsOn: service.dependsOn,
    needs: { connections: 'at-once' },
    leaves: 'dirty',
    purpose: {
      es: 'Un cliente que comienza y desaparece no impide atender al siguiente.',
      en: 'A client that begins and vanishes does not keep the next one from being served.',
    },
    run: async (context) => {
      const gone = await service.open(context, 'ana')
      await service.begin(context, gone)
      gone.session.reset()
      await expectUnhurt(context, service)
      if (context.subject.program) await expectIdle(context)
    },
  }
}

/** A server with one conversation at a time has it with the stranger now: of such a one only its life is judged. */
async function expectUnhurt(context: ServerContext, service: DatagramService): Promise<void> {
  const { subject, traits, pace } = context
  if (traits.concurrency === 'many') {
    const luis = await service.open(context, 'eva')
    await service.converse(context, luis).catch((thrown: unknown) => {
      throw thrown instanceof ExpectationFailed ? hurt(thrown, subject.program?.exit() !== undefined) : thrown
    })
    return
  }
  if (!subject.program) throw new NotApplicable({ code: 'one-at-a-time', text: say('trait-iterative') })
  const exit = await subject.program.waitForExit(pace.silenceMs)
  if (exit && exit.code !== 0)
    throw new ExpectationFailed(
      {
        code: 'program-ended',
        text: say('program-ended', { how: exit.signal ?? String(exit.code) }),
        expected: say('program-alive-expected'),
      },
      { answer: 'closed' },
    )
}

/** Who has ended answers nothing however long one waits. */
function hurt({ reason, facts }: ExpectationFailed, hasEnded: boolean): ExpectationFailed {
  return new ExpectationFailed(
    {
      code: 'others-hurt',
      text: say('not-accepting'),
      expected: say('others-hurt-expected'),
      actual: reason.text,
      pictures: reason.pictures ?? [],
    },
    hasEnded ? { ...facts, timed: false } : facts,
  )
}
