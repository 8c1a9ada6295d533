import type { Language } from '../../conformance/model/text.ts'
import { pythonText } from './python-literal.ts'
import { type PythonNames, pythonNames } from './python-names.ts'
import { say } from './words/say.ts'

/** What kind of conversation a program has. */
export interface ProgramKind {
  /** Whether a server is shown; otherwise the program plays one. */
  readonly server: boolean
  readonly transport: 'tcp' | 'udp'
  readonly language: Language
  /** Whether something has to come before the failure. */
  readonly checks: boolean
}

/** A terminal that lacks a letter must not end the program with 1, as if the failure had shown. */
export const tolerantPrinting = "sys.stdout.reconfigure(errors='replace')"

/** The lines by which a program takes its arguments; a wrong number of them is an exception like every other. */
export function programStart({ server, language }: Pick<ProgramKind, 'server' | 'language'>): string[] {
  const n = pythonNames[language]
  if (server) return [`HOST, ${n.port} = sys.argv[1], int(sys.argv[2])`]
  return [
    `${n.door} = socket.create_server(('127.0.0.1', int(sys.argv[1])))`,
    `${n.door}.settimeout(60)`,
    `print(${pythonText(say('start')[language])}, ${n.door}.getsockname()[1], flush=True)`,
  ]
}

/** The lines of Python by which a program connects, sends and reads. */
export function programParts({ server, transport, language, checks }: ProgramKind): string[] {
  const word = (id: Parameters<typeof say>[0]) => pythonText(say(id)[language])
  const n = pythonNames[language]
  return [
    tolerantPrinting,
    `${n.connections} = {}`,
    '',
    '',
    `def ${n.connect}(${n.name}):`,
    ...connectLines(n, server, transport),
    '',
    '',
    `def ${n.send}(${n.name}, ${n.data}):`,
    '    try:',
    `        ${n.connections}[${n.name}].${transport === 'udp' ? 'send' : 'sendall'}(${n.data})`,
    '    except (KeyError, OSError):',
    `        print(${word('send-failed')}, ${n.name})`,
    '',
    '',
    ...receiveLines(n, server, transport, word('read-doc')),
    ...(transport === 'udp' ? answersLines(n, word('nobody')) : []),
    ...(checks
      ? [
          '',
          '',
          `def ${n.check}(${n.came}, ${n.before}):`,
          `    for ${n.name}, ${n.data} in ${n.before}.items():`,
          `        if ${n.name} not in ${n.came} or ${n.data} not in (None, ${n.came}[${n.name}]):`,
          `            raise ValueError(${word('went-differently')})`,
        ]
      : []),
    '',
  ]
}

function connectLines(n: PythonNames, server: boolean, transport: 'tcp' | 'udp'): string[] {
  const connection = `${n.connections}[${n.name}]`
  if (!server) return [`    ${connection} = ${n.door}.accept()[0]`]
  if (transport === 'udp')
    return [
      `    ${connection} = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)`,
      `    ${connection}.connect((HOST, ${n.port}))`,
    ]
  return [
    `    ${connection} = socket.create_connection((HOST, ${n.port}), timeout=5)`,
    `    ${connection}.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)`,
  ]
}

/** Over UDP only the system's refusal tells that nobody listens, and only who just sent something hears it. */
function answersLines(n: PythonNames, problem: string): string[] {
  return [
    '',
    '',
    `def ${n.answers}(${n.name}):`,
    `    ${n.connections}[${n.name}].settimeout(0.3)`,
    '    try:',
    `        ${n.connections}[${n.name}].recv(1, socket.MSG_PEEK)`,
    '    except ConnectionRefusedError:',
    `        raise OSError(${problem})`,
    '    except OSError:',
    '        pass',
  ]
}

function receiveLines(n: PythonNames, server: boolean, transport: 'tcp' | 'udp', doc: string): string[] {
  return [
    `def ${n.receive}(${n.wait}=${server ? 3 : 60}):`,
    `    ${doc}`,
    `    ${n.came} = {}`,
    `    while ${n.connections}:`,
    `        ${n.ready} = select.select(list(${n.connections}.values()), [], [], ${n.wait})[0]`,
    `        if not ${n.ready}:`,
    '            break',
    `        ${n.wait} = 0.5`,
    `        for ${n.name} in [n for n in ${n.connections} if ${n.connections}[n] in ${n.ready}]:`,
    '            try:',
    `                ${n.data} = ${n.connections}[${n.name}].recv(65536)`,
    '            except OSError:',
    `                ${n.data} = b''`,
    ...(transport === 'tcp'
      ? [`            if not ${n.data}:`, `                ${n.connections}.pop(${n.name}).close()`]
      : []),
    `            ${n.came}[${n.name}] = ${n.came}.get(${n.name}, b'') + ${n.data}`,
    `    return {${n.name}: ${n.data} for ${n.name}, ${n.data} in ${n.came}.items() if ${n.data}}`,
  ]
}
