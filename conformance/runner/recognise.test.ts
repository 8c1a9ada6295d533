import { expect, it } from 'vitest'
import { freePort } from '../../reference/net/free-port.ts'
import { TcpLinkServer } from '../../reference/net/tcp-link-server.ts'
import { SubjectDead } from '../subject/subject-dead.ts'
import { targetServer } from '../subject/target-server.ts'
import { sampleSuite } from './fixtures/sample-suite.ts'
import { recogniseServer } from './recognise.ts'
import type { Suite } from './suite.ts'

const host = '127.0.0.1'

function greeter(exercise: string, hello: string, answer: string, defaultPort = 1): Suite {
  const opener = {
    name: hello,
    bytes: Buffer.from(hello),
    farewell: Buffer.from('bye'),
    isAnswer: (received: Buffer) => received.toString() === answer,
  }
  return sampleSuite({ exercise, defaultPort, openers: [opener] })
}

/** A server that answers each text by a table, and remembers what it got; on `bye` it closes. */
async function server(answers: Readonly<Record<string, string>>, endsAfterwards = false) {
  const got: string[] = []
  const links = await TcpLinkServer.listen(host, 0, (link) =>
    link.listen({
      received: (bytes) => {
        const text = bytes.toString()
        got.push(text)
        if (text in answers) link.write(Buffer.from(answers[text] ?? ''))
        if (!(text in answers) || endsAfterwards) link.end()
      },
      drained: () => undefined,
      ended: () => undefined,
    }),
  )
  return { links, got }
}

const ask = greeter('asks', 'hola?', 'hola!')
const knock = greeter('knocks', 'toc', 'adelante')
const echo = greeter('echoes', 'eco', 'eco')
const names = (suites: readonly Suite[]) => suites.map(({ exercise }) => exercise)

it('recognises a server by its answer, and takes leave of it', async () => {
  const { links, got } = await server({ 'hola?': 'hola!' })
  await using _ = links
  const { fitting, tried } = await recogniseServer([knock, ask, echo], targetServer(host, links.port))
  expect(names(fitting)).toEqual(['asks'])
  expect(tried).toEqual([
    { exercise: 'knocks', opener: 'toc', cameBack: 'end' },
    { exercise: 'asks', opener: 'hola?', cameBack: '5 B: hola!' },
    { exercise: 'echoes', opener: 'eco', cameBack: 'end' },
  ])
  expect(got).toContain('bye')
})

it('names all that fit', async () => {
  const { links } = await server({ 'hola?': 'hola!', eco: 'eco' })
  await using _ = links
  const { fitting } = await recogniseServer([ask, knock, echo], targetServer(host, links.port))
  expect(names(fitting)).toEqual(['asks', 'echoes'])
})

it('tells what came back where nothing fits, without what a terminal would obey', async () => {
  const { links } = await server({ 'hola?': `\u001b[2J¿quién?${'x'.repeat(60)}` }, true)
  await using _ = links
  const { fitting, tried } = await recogniseServer([ask], targetServer(host, links.port))
  expect(fitting).toEqual([])
  expect(tried[0]?.cameBack).toMatch(/^73 B: ·\[2J¿quién\?x+…$/)
})

it('believes a port that belongs to one exercise, without a word', async () => {
  const { links, got } = await server({})
  await using _ = links
  const here = greeter('here', 'hola?', 'hola!', links.port)
  const recognition = await recogniseServer([ask, here], targetServer(host, links.port))
  expect(names(recognition.fitting)).toEqual(['here'])
  expect(recognition.tried).toEqual([])
  expect(got).toEqual([])
})

it('asks where a port belongs to two exercises', async () => {
  const { links } = await server({ eco: 'eco' })
  await using _ = links
  const both = [greeter('asks', 'hola?', 'hola!', links.port), greeter('echoes', 'eco', 'eco', links.port)]
  expect(names((await recogniseServer(both, targetServer(host, links.port))).fitting)).toEqual(['echoes'])
})

it('finds a server that is not there dead', async () => {
  const subject = targetServer(host, await freePort(host))
  await expect(recogniseServer([ask], subject)).rejects.toThrow(SubjectDead)
  await expect(recogniseServer([ask], subject)).rejects.toThrow('ECONNREFUSED')
})
