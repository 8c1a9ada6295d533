import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import type { CaseResult, RunReport } from '../../conformance/model/report.ts'
import type { TranscriptEntry } from '../../conformance/model/transcript.ts'
import { sampleReport } from '../fixtures/sample-report.ts'
import { pythonProgram } from './python-program.ts'

type Move = readonly [peer: string, direction: 'out' | 'in', text: string, totalBytes?: number]
type Happening = readonly [peer: string, event: NonNullable<TranscriptEntry['event']>, atMs?: number]

const both = (text: string) => ({ es: text, en: text })

function transcriptOf(...moves: readonly (Move | Happening)[]): TranscriptEntry[] {
  return moves.map(([peer, what, text, totalBytes], index): TranscriptEntry => {
    const tMs = typeof text === 'number' ? text : index * 10
    if (what !== 'out' && what !== 'in') return { tMs, peer, direction: 'event', bytes: '', event: what }
    const bytes = Buffer.from(String(text)).toString('base64')
    return { tMs, peer, direction: what, bytes, ...(totalBytes !== undefined && { totalBytes }) }
  })
}

function failed(code: string, transcript: readonly TranscriptEntry[], more: Partial<CaseResult> = {}): CaseResult {
  const [any] = sampleReport().cases
  if (!any) throw new Error('the sample has cases')
  const { hint: _, ...rest } = any
  const reason = { code, text: both('It is wrong.'), expected: both('What is right.') }
  return { ...rest, role: 'server', verdict: 'fail', reason, transcript, artifacts: [], ...more }
}

function made(result: CaseResult, report: RunReport = sampleReport()) {
  const told = pythonProgram(report, result, 'en')
  if ('program' in told) {
    execFileSync('python3', ['-c', 'import ast, sys; ast.parse(sys.stdin.read())'], { input: told.program })
    return told.program
  }
  return `NO: ${told.problem.en}`
}

/** The lines of the conversation, and the condition under which the failure shows. */
function played(program: string): string[] {
  const [, lines = ''] =
    /\n {4}(?:connection = socket\.create_connection.*|HOST, .*|print\("Start.*)\n([\s\S]*?)\nexcept/.exec(program) ??
    []
  const condition = /^(?:back_then = .*|if (?:not )?came.*| {8}abs.*|shows = .*)$/gm
  return [...lines.split('\n').map((line) => line.trim()), ...(program.match(condition) ?? [])]
}

describe('where the failure shows', () => {
  test('something else came after the last message', () => {
    const transcript = transcriptOf(
      ['ana', 'open'],
      ['ana', 'out', 'hola'],
      ['ana', 'in', 'adios'],
      ['ana', 'end-sent'],
    )
    expect(played(made(failed('other-text', transcript)))).toEqual([
      `came = speak(b'hola', wait=5)  # From here on the failure shows.`,
      `shows = came == b'adios'`,
    ])
  })

  test('nothing came: what was said before has to be answered, and taking leave later is no part of it', () => {
    const transcript = transcriptOf(
      ['ana', 'open'],
      ['ana', 'out', 'uno'],
      ['ana', 'in', 'bi'],
      ['ana', 'in', 'en'],
      ['ana', 'out', 'dos'],
      ['ana', 'end-sent', 5000],
    )
    expect(played(made(failed('no-answer', transcript)))).toEqual([
      `as_before = [speak(b'uno') == b'bien']`,
      `came = speak(b'dos', wait=5)  # From here on the failure shows.`,
      'if not all(as_before):',
      'raise ValueError("The conversation already went differently before the failure. Start your program anew and try again.")',
      'shows = not came',
    ])
  })

  test('too little came, of which only the size is known', () => {
    const transcript = transcriptOf(
      ['ana', 'open'],
      ['luis', 'open'],
      ['ana', 'out', 'x'],
      ['ana', 'in', 'board', 1000],
    )
    expect(played(made(failed('broadcast-missing', transcript))).slice(-3)).toEqual([
      'back_then = {"ana": 1000}',
      'if came.keys() == back_then.keys() and all(',
      '        abs(len(came[name]) - back_then[name]) <= back_then[name] * 0.05 for name in came):',
    ])
  })

  test('nothing came when somebody left', () => {
    const transcript = transcriptOf(['ana', 'open'], ['luis', 'open'], ['luis', 'in', 'hi'], ['ana', 'reset-sent'])
    expect(played(made(failed('not-told', transcript)))).toEqual([
      'connect("ana")',
      'connect("luis")',
      `check(receive(), {"luis": b'hi'})`,
      '# From here on the failure shows.',
      'connections["ana"].setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack(\'ii\', 1, 0))',
      'connections.pop("ana").close()',
      'came = receive(5)',
      'if not came:',
    ])
  })

  test('of a long answer before it only matters that there is one', () => {
    const long = transcriptOf(['ana', 'open'], ['ana', 'out', 'a'], ['ana', 'in', 'b', 65], ['ana', 'out', 'c'])
    expect(played(made(failed('no-answer', long)))).toContain(`as_before = [speak(b'a') != b'']  # 65 bytes came`)
  })

  test('an end that follows a message at once is part of it, a reset too', () => {
    const half = transcriptOf(['ana', 'open', 0], ['ana', 'out', 'uno'], ['ana', 'end-sent', 12])
    const ended = made(failed('no-answer', half))
    expect(ended).toMatch(/\n {8}if end:\n {12}connection\.shutdown\(socket\.SHUT_WR\)\n/)
    expect(played(ended)[0]).toContain(`came = speak(b'uno', wait=5, end=True)`)
    const reset = transcriptOf(
      ['ana', 'open'],
      ['ana', 'out', 'u'],
      ['ana', 'reset-sent'],
      ['luis', 'open'],
      ['luis', 'out', 'v'],
    )
    const program = made(failed('no-answer', reset))
    expect(program).toContain('import struct')
    expect(played(program)).toContain('connections.pop("ana").close()')
  })

  test('the pieces of a cut message are sent apart', () => {
    const transcript = transcriptOf(
      ['ana', 'open'],
      ['ana', 'out', 'ho'],
      ['ana', 'cut-seen'],
      ['ana', 'out', 'la'],
      ['ana', 'in', 'no'],
    )
    expect(played(made(failed('cut-not-understood', transcript)))).toEqual([
      `came = speak(b'ho', b'la', wait=5)  # From here on the failure shows.`,
      `shows = came == b'no'`,
    ])
  })

  test('an answer to the first piece alone is already the wrong one', () => {
    const transcript = transcriptOf(
      ['ana', 'open'],
      ['ana', 'out', 'ho'],
      ['ana', 'in', 'no'],
      ['ana', 'cut-seen', 39],
      ['ana', 'out', 'la'],
      ['ana', 'out', 's'],
    ).map((entry) => (entry.tMs === 40 ? { ...entry, tMs: 39.2 } : entry))
    expect(played(made(failed('cut-not-understood', transcript)))).toEqual([
      `came = speak(b'ho', wait=5)  # From here on the failure shows.`,
      `shows = came == b'no'`,
    ])
  })

  test('the right answer to a cut message is not the wrong one because of what followed', () => {
    const transcript = transcriptOf(
      ['ana', 'open'],
      ['ana', 'out', 'ho'],
      ['ana', 'cut-seen'],
      ['ana', 'out', 'la'],
      ['ana', 'in', 'OK'],
      ['ana', 'out', 'content'],
    )
    expect(played(made(failed('cut-not-understood', transcript)))).toEqual([
      `as_before = [speak(b'ho', b'la') == b'OK']`,
      `came = speak(b'content', wait=5)  # From here on the failure shows.`,
      'if not all(as_before):',
      'raise ValueError("The conversation already went differently before the failure. Start your program anew and try again.")',
      'shows = not came',
    ])
  })
})

test('a client is met by a small server, which says what to type', () => {
  const typed: TranscriptEntry = {
    tMs: 0,
    peer: 'subject',
    direction: 'event',
    bytes: '',
    event: 'keyboard',
    note: both('Type «hola»'),
  }
  const transcript = [typed, ...transcriptOf(['servidor', 'open'], ['servidor', 'in', 'Hola'])]
  const program = made(failed('client-text-differs', transcript, { role: 'client' }))
  expect(program).toContain("socket.create_server(('127.0.0.1', int(sys.argv[1])))")
  expect(played(program)).toEqual([
    '# From here on the failure shows.',
    'print("Type «hola»", flush=True)',
    'connect("servidor")',
    'came = receive(30)',
    `if came == {"servidor": b'Hola'}:`,
  ])
})

describe('no program instead of a wrong one', () => {
  const talk = transcriptOf(['ana', 'open'], ['ana', 'out', 'a'], ['ana', 'in', 'b'])
  const scenario = [{ name: 'x.yaml', path: 'x.yaml' }]
  const udp = { ...sampleReport(), subject: { ...sampleReport().subject, transport: 'udp' as const } }

  test.each<[string, CaseResult]>([
    ['did not fail', failed('other-text', talk, { verdict: 'pass' })],
    ['both programs', failed('other-text', talk, { role: 'pair' })],
    ['does not show in the conversation', failed('content-differs', talk)],
    ['does not show in the conversation', failed('constructor', talk)],
    ['shortest counterexample', failed('other-text', talk, { artifacts: scenario })],
    ['beginning of a message', failed('other-text', transcriptOf(['ana', 'open'], ['ana', 'out', 'a', 9]))],
    [
      'beginning of what came',
      failed('other-text', transcriptOf(['ana', 'open'], ['ana', 'out', 'a'], ['ana', 'in', 'b', 9])),
    ],
    ['whole conversation', failed('other-text', talk.slice(1))],
    ['whole conversation', failed('other-text', [])],
    ['whole conversation', failed('other-text', Array.from({ length: 40 }, () => talk).flat())],
    ['more happened', failed('other-text', [...talk, ...transcriptOf(['ana', 'restart'])])],
  ])('%s', (why, result) => {
    expect(made(result)).toMatch(new RegExp(`^NO: .*${why}`))
  })

  test('nor for a client over UDP', () => {
    expect(made(failed('other-text', talk, { role: 'client' }), udp)).toMatch(/^NO: .*client over UDP/)
    expect(made(failed('other-text', talk.slice(1)), udp)).toContain('socket.SOCK_DGRAM')
  })
})

test('what the subject or the report says is never code', () => {
  const evil = `x"]); import os; os._exit(7) #\n'''\\`
  const transcript = transcriptOf([evil, 'open'], [evil, 'out', evil], [evil, 'in', evil])
  const hostile = failed('other-text', transcript, { id: evil, purpose: both(evil) })
  const program = made({ ...hostile, reason: { code: 'other-text', text: both(evil), expected: both(evil) } })
  expect(() => execFileSync('python3', ['-c', program], { stdio: 'pipe' })).toThrow(
    expect.objectContaining({ status: 2 }),
  )
  const names = execFileSync(
    'python3',
    [
      '-c',
      'import ast,sys\nprint([a.name for n in ast.walk(ast.parse(sys.stdin.read())) if isinstance(n, ast.Import) for a in n.names])',
    ],
    { input: program },
  )
  expect(names.toString().trim()).toBe("['contextlib', 'select', 'socket', 'sys', 'time']")
})
