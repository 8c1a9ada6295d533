import { hostAndPort } from './host-and-port.ts'
import type { SubjectOptions } from './subject-options.ts'

/** The part of a command line that names the subject and the seed, ready to be pasted into a shell. */
export function subjectArguments(exercise: string, options: SubjectOptions): string {
  const { subject, seed, claims, wire, filesFolder, timeoutScale, box, keysFile } = options
  const words = ['--exercise', exercise]
  if (subject.kind === 'target') words.push('--target', quoted(hostAndPort(subject.host, subject.port)))
  if (subject.kind === 'server') words.push('--server', quoted(subject.command), '--workdir', quoted(subject.workdir))
  if (subject.kind === 'client') words.push('--client', quoted(subject.command), '--workdir', quoted(subject.workdir))
  if (subject.kind === 'pair') {
    const { command, workdir, clientCommand, clientWorkdir } = subject
    words.push('--server', quoted(command), '--client', quoted(clientCommand), '--workdir', quoted(workdir))
    if (clientWorkdir !== workdir) words.push('--client-workdir', quoted(clientWorkdir))
  }
  if (keysFile !== undefined) words.push('--keys', quoted(keysFile))
  if ((subject.kind === 'server' || subject.kind === 'pair') && subject.port !== undefined)
    words.push('--port', String(subject.port))
  if (wire !== undefined) words.push('--wire', quoted(wire))
  if (filesFolder !== undefined) words.push('--files', quoted(filesFolder))
  if (claims !== undefined) words.push('--claims', claims.length === 0 ? 'none' : claims.join(','))
  if (timeoutScale !== 1) words.push('--timeout-scale', String(timeoutScale))
  if (box !== 'auto') words.push('--box', box)
  return [...words, '--seed', String(seed)].join(' ')
}

/** A word as a shell takes it. */
export function quoted(word: string): string {
  return /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}
