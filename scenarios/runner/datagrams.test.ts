import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TranscriptEntry } from '../../conformance/model/transcript.ts'
import { launchReference, runClientCases, runServerCases } from './fixtures/play-against.ts'
import { parseScenario } from './parse-scenario.ts'
import { clientScenarioCase, scenarioCase } from './scenario-case.ts'

const head = 'scenario: 1\ntitle: x\nexercise: echo-udp\n'

function sourceOf(text: string) {
  const parsed = parseScenario(head + text, 'x.yaml')
  if (!parsed.ok) throw new Error(parsed.problems.map((problem) => problem.text.en).join('\n'))
  return parsed.source
}

/** What the network did, in words. */
function faultsIn(entries: readonly TranscriptEntry[]): string[] {
  return entries.flatMap(({ event, note }) => (event === 'fault' ? [note?.en ?? ''] : []))
}

const limits = { entries: 100, bytesPerEntry: 100 }

describe('against a server', () => {
  let server: Awaited<ReturnType<typeof launchReference>>
  beforeAll(async () => {
    server = await launchReference('echo-udp')
  })
  afterAll(() => server[Symbol.asyncDispose]())

  const play = async (text: string, answerMs = 2_000) => {
    const [run] = (await runServerCases([scenarioCase(sourceOf(text))], server, answerMs)).values()
    return { ...run?.outcome, faults: faultsIn(run?.recorder.transcript(limits) ?? []) }
  }

  it('sends and takes whole datagrams: empty ones, contents, parts of contents behind a text', async () => {
    expect(
      await play(
        'peers: [ana]\ncontents: { foto: { random: 3000 } }\nsteps:\n' +
          '  - send: { peer: ana, text: "" }\n  - expect: { peer: ana, text: "" }\n' +
          '  - send: { peer: ana, content: foto, from: 1000, to: 2000 }\n' +
          '  - expect: { peer: ana, content: foto, from: 1000, to: 2000 }\n' +
          '  - send: { peer: ana, prefix: "DATOS 1 ", content: foto, from: 2000 }\n' +
          '  - expect: { peer: ana, prefix: "DATOS 1 ", content: foto, from: 2000 }\n' +
          '  - send: { peer: ana, text: "  ¿Qué\\ttal?" }\n  - expect: { peer: ana, contains: "QUE TAL" }\n' +
          '  - send: { peer: ana, bytes: "00 ff" }\n  - expect: { peer: ana, bytes: 2 }\n',
      ),
    ).toMatchObject({ verdict: 'pass' })
  })

  it('loses, repeats, holds back and delays, and says so in the transcript', async () => {
    const { verdict, faults } = await play(
      'peers: [ana]\nnetwork:\n' +
        '  - { peer: ana, lose: [1] }\n  - { peer: ana, direction: back, repeat: [1] }\n' +
        '  - { peer: ana, hold-back: [3] }\n  - { peer: ana, delay: [5], gaps: 2 }\nsteps:\n' +
        '  - send: { peer: ana, text: a }\n  - expect-silence: ana\n' +
        '  - send: { peer: ana, text: b }\n  - expect: { peer: ana, text: b }\n  - expect: { peer: ana, text: b }\n' +
        '  - send: { peer: ana, text: c }\n  - send: { peer: ana, text: d }\n' +
        '  - expect: { peer: ana, text: d }\n  - expect: { peer: ana, text: c }\n' +
        '  - send: { peer: ana, text: e }\n  - expect: { peer: ana, text: e }\n',
    )
    expect(verdict).toBe('pass')
    expect(faults).toEqual([
      'Datagram 1 to the program (1 byte) was lost.',
      'Datagram 1 from the program (1 byte) was repeated.',
      'Datagram 3 to the program (1 byte) was held back and arrived after later ones.',
      'Datagram 5 to the program (1 byte) was delayed.',
    ])
  })

  it('proves nothing when a datagram that was to be lost never came', async () => {
    expect(
      await play(
        'peers: [ana]\nnetwork: [{ peer: ana, lose: [1, 3] }]\nsteps:\n' +
          '  - send: { peer: ana, text: a }\n  - send: { peer: ana, text: b }\n  - expect: { peer: ana, text: b }\n',
      ),
    ).toMatchObject({
      verdict: 'inconclusive',
      reason: { code: 'fault-hit-nothing', text: { en: expect.stringMatching(/of ana .* never came: 3\.$/) } },
    })
  })

  it('passes over what came before, but a silence is one', async () => {
    const twice = 'peers: [ana]\nnetwork: [{ peer: ana, repeat: [1] }]\nsteps:\n  - send: { peer: ana, text: a }\n'
    const a = '  - expect: { peer: ana, text: a }\n'
    expect(
      await play(`${twice}${a}  - send: { peer: ana, text: b }\n  - expect: { peer: ana, text: b }\n`),
    ).toMatchObject({ verdict: 'pass' })
    expect(await play(`${twice}${a}  - expect-silence: ana\n`)).toMatchObject({ reason: { code: 'not-silent' } })
    expect(await play(`${twice}${a}  - expect: { peer: ana, text: c }\n`, 300)).toMatchObject({
      verdict: 'fail',
      reason: { code: 'not-as-expected', text: { en: expect.stringContaining('did not receive what was expected') } },
    })
  })
})

describe('against a client', () => {
  const play = async (program: string, text: string) => {
    const command = `python3 -c "import socket, sys, time; a = (sys.argv[1], int(sys.argv[2])); s = socket.socket(2, 2); ${program}" {host} {port}`
    const cases = [clientScenarioCase(sourceOf(`role: client\n${text}`))]
    const [run] = (await runClientCases(cases, command, { answerMs: 1_500, once: true })).values()
    return { ...run?.outcome, faults: faultsIn(run?.recorder.transcript(limits) ?? []) }
  }

  it('counts from where the program is', async () => {
    expect(
      await play(
        "s.sendto(b'a', a); s.sendto(b'b', a); s.recvfrom(9); s.recvfrom(9)",
        'servers: [s]\nnetwork: [{ peer: s, direction: back, lose: [1] }, { peer: s, repeat: [1] }]\nsteps:\n' +
          '  - accept: s\n  - expect: { peer: s, text: b }\n  - send: { peer: s, text: c }\n  - expect-exit: 0\n',
      ),
    ).toMatchObject({
      verdict: 'pass',
      faults: ['Datagram 1 from the program (1 byte) was lost.', 'Datagram 1 to the program (1 byte) was repeated.'],
    })
  })

  it('opens a server that was closed, at the address that the client has', async () => {
    expect(
      await play(
        "input(); s.sendto(b'a', a); print(s.recvfrom(9))",
        'servers: [{ name: s, closed: true }]\nsteps:\n  - open: s\n  - type: ya\n  - accept: s\n' +
          '  - expect: { peer: s, text: a }\n  - send: { peer: s, text: hola }\n  - expect-terminal: hola\n',
      ),
    ).toMatchObject({ verdict: 'pass' })
  })

  it('tells a client that waits for ever from one that ends with its keyboard', async () => {
    const closed = 'servers: [{ name: s, closed: true }]\nsteps:\n'
    const steps = '  - type: hola\n  - end-keyboard: program\n  - expect-exit: eventually\n'
    expect(await play('sys.stdin.read()', closed + steps)).toMatchObject({ verdict: 'pass' })
    expect(await play("s.sendto(b'a', a); s.recvfrom(9)", closed + steps)).toMatchObject({
      verdict: 'fail',
      reason: { code: 'still-running' },
    })
  })

  it('sees what a terminal must not show', async () => {
    const steps = 'servers: [{ name: s, closed: true }]\nsteps:\n  - expect-terminal: { lacks: Traceback }\n'
    expect(await play('print(1)', steps)).toMatchObject({ verdict: 'pass' })
    expect(await play('1 / 0', steps)).toMatchObject({ verdict: 'fail', reason: { code: 'on-terminal' } })
  })
})
