import type { Text } from '../../conformance/model/text.ts'
import { comparable, comparedBytes, pauseSeconds, sizeTolerance } from './comparison.ts'
import { tolerantPrinting } from './program-parts.ts'
import type { ProgramSource } from './program-text.ts'
import { pythonBytes, pythonComment, pythonText } from './python-literal.ts'
import { type PythonNames, pythonNames } from './python-names.ts'
import { type Round, roundsOf } from './rounds.ts'
import { say } from './words/say.ts'

/** The text of the shortest program: a server met over one connection. Undefined where the conversation was more than that. */
export function shortText(source: ProgramSource): string | undefined {
  const { result, reason, transport, finale, language } = source
  const rounds = result.role === 'server' ? roundsOf(finale) : undefined
  if (!rounds || (transport === 'udp' && rounds.some(({ ends }) => ends))) return undefined
  const word = (text: Text) => text[language]
  const n = pythonNames[language]
  const usage = word(say('usage-server', { file: n.file }))
  const talk = [...connecting(source, n), ...talking(rounds, source, n), ...checking(rounds, source, n)]
  const shows = showing(source, n)
  const expected = pythonText(`${word(say('expected'))} ${word(reason.expected ?? result.purpose)}`)
  const shown = pythonText(`${word(say('shown'))} ${word(reason.text)}`)
  const lines = [
    pythonComment(`${result.id}: ${word(result.purpose)}`),
    pythonComment(`${usage} ${word(say('exits'))}`),
    `import ${modules([...talk, shows].join('\n')).join(', ')}`,
    tolerantPrinting,
    '',
    ...speaking(source, n, rounds),
    '',
    'try:',
    ...talk.map((line) => `    ${line}`),
    `except Exception as ${n.problem}:`,
    `    print(${pythonText(word(say('not-tried')))}, ${n.problem}, ${pythonText(`(${usage})`)})`,
    '    sys.exit(2)',
    `${n.shows} = ${shows}`,
    `print(${expected}, ${shown} if ${n.shows} else ${pythonText(word(say('not-shown')))}, sep='\\n')`,
    `sys.exit(1 if ${n.shows} else 0)`,
  ]
  return `${lines.join('\n')}\n`
}

/** The modules that the program uses; one too many does no harm. */
function modules(code: string): string[] {
  const used = (name: string, sign: string) => (code.includes(sign) ? [name] : [])
  return [
    ...used('base64', 'base64.b64decode('),
    'contextlib, select, socket, sys, time',
    ...used('zlib', 'zlib.decompress('),
  ]
}

/** The function that sends pieces and reads until it is silent. A connection that is already closed is no crash of ours. */
function speaking({ transport, language }: ProgramSource, n: PythonNames, rounds: readonly Round[]): string[] {
  const ends = rounds.some((round) => round.ends)
  const isReady = `select.select([${n.connection}], [], [], 0.5 if ${n.came} else ${n.wait})[0]`
  return [
    `def ${n.speak}(*${n.pieces}, ${n.wait}=3${ends ? `, ${n.end}=False` : ''}):`,
    '    with contextlib.suppress(OSError):',
    `        for ${n.piece} in ${n.pieces}:`,
    `            time.sleep(${pauseSeconds})`,
    `            ${n.connection}.${transport === 'udp' ? 'send' : 'sendall'}(${n.piece})`,
    ...(ends ? [`        if ${n.end}:`, `            ${n.connection}.shutdown(socket.SHUT_WR)`] : []),
    `    ${n.came} = b''`,
    '    with contextlib.suppress(OSError):',
    ...(transport === 'udp'
      ? [`        while ${isReady}:`, `            ${n.came} += ${n.connection}.recv(65536)`]
      : [
          `        while ${isReady} and (${n.piece} := ${n.connection}.recv(65536)):`,
          `            ${n.came} += ${n.piece}`,
        ]),
    `    print(${pythonText(say('came-now')[language])}, ${n.came}[:200])`,
    `    return ${n.came}`,
  ]
}

function connecting({ transport }: ProgramSource, n: PythonNames): string[] {
  if (transport === 'tcp') return [`${n.connection} = socket.create_connection(sys.argv[1:], timeout=5)`]
  return [
    `${n.connection} = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)`,
    `${n.connection}.connect((sys.argv[1], int(sys.argv[2])))`,
  ]
}

function talking(rounds: readonly Round[], source: ProgramSource, n: PythonNames): string[] {
  const { transport, language } = source
  let isFirst = transport === 'udp'
  let isFirstAnswer = true
  return rounds.flatMap((round) => {
    const [piece, ...others] = round.pieces
    const alone = isFirst && piece ? firstDatagram(piece, source, n) : []
    if (piece) isFirst = false
    const pieces = alone.length > 0 ? others : round.pieces
    const told = [
      ...(round.isFailing ? [say('from-here')[language]] : []),
      ...(round.received && round.received.totalBytes > comparedBytes
        ? [say('came', { bytes: round.received.totalBytes })[language]]
        : []),
    ]
    const comment = told.length > 0 ? `  ${pythonComment(told.join(' '))}` : ''
    const options = [...(round.received ? [] : [`${n.wait}=5`]), ...(round.ends ? [`${n.end}=True`] : [])]
    const call = `${n.speak}(${[...pieces.map(pythonBytes), ...options].join(', ')})`
    if (!round.received) return [...alone, `${n.came} = ${call}${comment}`]
    const known = comparable(round.received)
    const line = `${n.same} ${isFirstAnswer ? '=' : '+='} [${call} ${known === undefined ? "!= b''" : `== ${known}`}]`
    isFirstAnswer = false
    return [...alone, `${line}${comment}`]
  })
}

/** Over UDP only the system's refusal of the first datagram tells that nobody listens; a later one tells of a crash. */
function firstDatagram(piece: Buffer, { language }: ProgramSource, n: PythonNames): string[] {
  return [
    `${n.connection}.send(${pythonBytes(piece)})`,
    `time.sleep(${pauseSeconds})`,
    `if ${n.connection}.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR):`,
    `    raise OSError(${pythonText(say('nobody')[language])})`,
  ]
}

function checking(rounds: readonly Round[], { language }: ProgramSource, n: PythonNames): string[] {
  if (!rounds.some(({ received }) => received)) return []
  return [`if not all(${n.same}):`, `    raise ValueError(${pythonText(say('went-differently')[language])})`]
}

/** The condition under which the failure shows. */
function showing({ finale, isLess }: ProgramSource, n: PythonNames): string {
  const [received] = finale.received.values()
  if (!received) return `not ${n.came}`
  if (!isLess) return `${n.came} == ${pythonBytes(received.bytes)}`
  return `abs(len(${n.came}) - ${received.totalBytes}) <= ${received.totalBytes} * ${sizeTolerance}`
}
