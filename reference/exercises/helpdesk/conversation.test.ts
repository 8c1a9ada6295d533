import { expect, it } from 'vitest'
import { type Step, takeTurn } from './conversation.ts'
import { fixedAnswer, goodbye, greeting, maxNameBytes, nameTooLong } from './protocol.ts'

/** The answers to these datagrams, one after the other. */
function talk(...datagrams: (string | Buffer)[]): string[] {
  let step: Step | undefined
  return datagrams.map((datagram) => {
    const turn = takeTurn(step, Buffer.from(datagram))
    step = turn.next
    return turn.reply.toString('utf8')
  })
}

it.each(['hola', '', 'buenos días', 'x'.repeat(65_000)])('greets whoever speaks first: %s', (opening) => {
  expect(talk(opening, 'José María', '¿Cuándo?', '', 'José María', 'hola', 'exit')).toEqual([
    greeting,
    'José María, ¿en qué puedo ayudarte?',
    fixedAnswer,
    fixedAnswer,
    fixedAnswer,
    fixedAnswer,
    goodbye,
  ])
})

it('greets again who repeats hola or gives no name', () => {
  expect(talk('hola', 'hola', '', '\n', 'Ana')).toEqual([
    greeting,
    greeting,
    greeting,
    greeting,
    'Ana, ¿en qué puedo ayudarte?',
  ])
  expect(talk('Ana', 'Ana')).toEqual([greeting, 'Ana, ¿en qué puedo ayudarte?'])
})

it('ends at exit wherever it comes, and starts afresh', () => {
  expect(talk('exit', 'hola', 'exit', 'hola', 'Ana', 'exit', 'Ana', 'Luis')).toEqual([
    goodbye,
    greeting,
    goodbye,
    greeting,
    'Ana, ¿en qué puedo ayudarte?',
    goodbye,
    greeting,
    'Luis, ¿en qué puedo ayudarte?',
  ])
})

it('asks for another name when it is too long', () => {
  const longest = 'x'.repeat(maxNameBytes)
  expect(talk('hola', `${longest}x`, longest)).toEqual([greeting, nameTooLong, `${longest}, ¿en qué puedo ayudarte?`])
})
