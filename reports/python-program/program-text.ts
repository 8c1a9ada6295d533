import type { Reason } from '../../conformance/model/reason.ts'
import type { CaseResult } from '../../conformance/model/report.ts'
import type { Language, Text } from '../../conformance/model/text.ts'
import { comparable, comparedBytes, pauseSeconds, sizeTolerance } from './comparison.ts'
import type { Finale } from './finale.ts'
import { programParts, programStart } from './program-parts.ts'
import { pythonBytes, pythonComment, pythonText } from './python-literal.ts'
import { pythonNames } from './python-names.ts'
import type { Step } from './recorded-steps.ts'
import { say } from './words/say.ts'

/** What a program is written from. */
export interface ProgramSource {
  readonly result: CaseResult
  readonly reason: Reason
  readonly transport: 'tcp' | 'udp'
  readonly finale: Finale
  /** The mistake is that no more came; otherwise it is what came. */
  readonly isLess: boolean
  readonly language: Language
}

/** The text of a Python program that plays a recorded conversation up to where the mistake shows, and looks. */
export function programText(source: ProgramSource): string {
  const { result, reason, transport, finale, language } = source
  const server = result.role === 'server'
  const word = (text: Text) => text[language]
  const n = pythonNames[language]
  const usage = word(say(server ? 'usage-server' : 'usage-client', { file: n.file }))
  const steps = finale.before.flatMap((step, index) => [
    ...(index === finale.from ? [pythonComment(word(say('from-here')))] : []),
    ...stepLines(step, index, source),
  ])
  const looks = comparison(source)
  const checks = finale.before.some(({ kind }) => kind === 'read')
  const body = [
    ...programParts({ server, transport, language, checks }),
    '',
    'try:',
    ...programStart({ server, language }).map((line) => `    ${line}`),
    ...steps.map((line) => `    ${line}`),
    `    ${n.came} = ${n.receive}(${server ? 5 : 30})`,
    `except Exception as ${n.problem}:`,
    `    print(${pythonText(word(say('not-tried')))}, ${n.problem}, ${pythonText(`(${usage})`)})`,
    '    sys.exit(2)',
    '',
    `print(${pythonText(word(say('expected')))}, ${pythonText(word(reason.expected ?? result.purpose))})`,
    `print(${pythonText(word(say('came-now')))}, {${n.name}: ${n.data}[:200] for ${n.name}, ${n.data} in ${n.came}.items()})`,
    ...looks,
    `    print(${pythonText(word(say('shown')))}, ${pythonText(word(reason.text))})`,
    '    sys.exit(1)',
    `print(${pythonText(word(say('not-shown')))})`,
  ]
  const head = [
    '#!/usr/bin/env python3',
    pythonComment(result.id),
    pythonComment(word(result.purpose)),
    pythonComment(usage),
    pythonComment(word(say('exits'))),
    ...imports([...steps, ...looks].join('\n')),
    '',
  ]
  return `${[...head, ...body].join('\n')}\n`
}

/** The modules that the code between the quotes of its data uses; one too many does no harm. */
function imports(code: string): string[] {
  const used = (name: string, sign: string) => (code.includes(sign) ? [name] : [])
  const names = [
    ...used('base64', 'base64.b64decode('),
    'select',
    'socket',
    ...used('struct', 'struct.pack('),
    'sys',
    ...used('time', 'time.sleep('),
    ...used('zlib', 'zlib.decompress('),
  ]
  return names.map((name) => `import ${name}`)
}

function stepLines(step: Step, index: number, { finale, language, transport }: ProgramSource): string[] {
  const n = pythonNames[language]
  switch (step.kind) {
    case 'open':
      return [`${n.connect}(${pythonText(step.peer)})`]
    case 'end':
      return [`${n.connections}[${pythonText(step.peer)}].shutdown(socket.SHUT_WR)`]
    case 'reset': {
      const name = pythonText(step.peer)
      const linger = "socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0)"
      return [`${n.connections}[${name}].setsockopt(${linger})`, `${n.connections}.pop(${name}).close()`]
    }
    case 'type':
      return step.entry.note ? [`print(${pythonText(step.entry.note[language])}, flush=True)`] : []
    case 'send': {
      const pause = finale.before[index - 1]?.kind === 'send' ? [`time.sleep(${pauseSeconds})`] : []
      const isFirst = transport === 'udp' && finale.before.find(({ kind }) => kind === 'send') === step
      return [
        ...pause,
        `${n.send}(${pythonText(step.peer)}, ${pythonBytes(step.bytes)})`,
        ...(isFirst ? [`${n.answers}(${pythonText(step.peer)})`] : []),
      ]
    }
    case 'read': {
      const came = [...step.received]
      const isLong = came.some(([, { totalBytes }]) => totalBytes > comparedBytes)
      const bytes = came.reduce((total, [, { totalBytes }]) => total + totalBytes, 0)
      const pairs = came.map(([peer, received]) => `${pythonText(peer)}: ${comparable(received) ?? 'None'}`).join(', ')
      const told = isLong ? `  ${pythonComment(say('came', { bytes })[language])}` : ''
      return [`${n.check}(${n.receive}(), {${pairs}})${told}`]
    }
    default:
      return []
  }
}

/** The condition under which the failure shows. */
function comparison({ finale, isLess, language }: ProgramSource): string[] {
  const n = pythonNames[language]
  const entries = [...finale.received]
  if (!isLess) {
    const came = entries.map(([peer, { bytes }]) => `${pythonText(peer)}: ${pythonBytes(bytes)}`)
    return [`if ${n.came} == {${came.join(', ')}}:`]
  }
  if (entries.length === 0) return [`if not ${n.came}:`]
  const sizes = entries.map(([peer, { totalBytes }]) => `${pythonText(peer)}: ${totalBytes}`)
  const difference = `abs(len(${n.came}[${n.name}]) - ${n.sizes}[${n.name}])`
  return [
    `${n.sizes} = {${sizes.join(', ')}}`,
    `if ${n.came}.keys() == ${n.sizes}.keys() and all(`,
    `        ${difference} <= ${n.sizes}[${n.name}] * ${sizeTolerance} for ${n.name} in ${n.came}):`,
  ]
}
