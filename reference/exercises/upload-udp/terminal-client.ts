import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { openPlainFile } from '../../files/open-plain-file.ts'
import { KeyboardLines } from '../../terminal/keyboard-lines.ts'
import { printableText } from '../../wire/printable-text.ts'
import type { OverwriteChoice } from '../../wire/upload-texts.ts'
import { type UploadEnd, uploadFile } from './client.ts'
import { type Language, type UploadWords, uploadWords } from './words.ts'

/** Whom the client talks to, the folder of its files, its keyboard and its screen. */
export interface TerminalClientOptions {
  readonly host: string
  readonly port: number
  readonly dir: string
  readonly lang: Language
  readonly input: NodeJS.ReadableStream
  readonly output: { write(text: string): unknown }
  readonly errors: { write(text: string): unknown }
  /** Aborted when the person wants to leave, for example with Ctrl+C. */
  readonly signal: AbortSignal
}

/** Asks for the name of a file, sends it and deletes it after the receipt; gives the exit code. */
export async function runTerminalClient(options: TerminalClientOptions): Promise<number> {
  const keyboard = new KeyboardLines(options.input)
  const leave = () => keyboard.close()
  options.signal.addEventListener('abort', leave)
  if (options.signal.aborted) leave()
  try {
    return await askAndSend(options, keyboard)
  } finally {
    options.signal.removeEventListener('abort', leave)
    keyboard.close()
  }
}

async function askAndSend(options: TerminalClientOptions, keyboard: KeyboardLines): Promise<number> {
  const words = uploadWords[options.lang]
  options.output.write(words.askName)
  const name = (await keyboard.next())?.trim()
  if (!name) {
    options.output.write(`${name === undefined ? '\n' : ''}${words.nothingToSend}\n`)
    return 0
  }
  const opened = await openPlainFile(options.dir, name)
  if (!opened) {
    options.errors.write(`${printableText(words.missing(name))}\n`)
    return 1
  }
  try {
    return await send(options, keyboard, { name, ...opened })
  } catch (error) {
    options.errors.write(`${printableText(words.problem(name, codeOf(error)))}\n`)
    return 1
  } finally {
    await opened.file.close()
  }
}

type OpenFile = { readonly name: string } & NonNullable<Awaited<ReturnType<typeof openPlainFile>>>

async function send(options: TerminalClientOptions, keyboard: KeyboardLines, opened: OpenFile): Promise<number> {
  const { host, port, dir, output, errors, signal } = options
  const { name, size, file } = opened
  const words = uploadWords[options.lang]
  const before = await file.stat()
  const end = await uploadFile({
    to: { host, port },
    name,
    size,
    file,
    signal,
    choose: () => askWhether(options, keyboard, words, name),
    onAccepted: () => output.write(`${printableText(words.sending(name, size))}\n`),
    onNobody: () => errors.write(`${words.nobodyNow}\n`),
  })
  const told = end.kind === 'received' ? await deleteSent(join(dir, name), before) : end
  if ('code' in told) {
    errors.write(`${printableText(words.notDeleted(name, told.code))}\n`)
    return 1
  }
  const isWell = ['received', 'cancelled', 'left'].includes(told.kind)
  const place = `${host.includes(':') ? `[${host}]` : host}:${port}`
  ;(isWell ? output : errors).write(`${printableText(words.ending(name, place, told))}\n`)
  return isWell ? 0 : 1
}

/** Asks until the answer is a yes or a no; the end of the keyboard is a no. */
async function askWhether(
  { output }: TerminalClientOptions,
  keyboard: KeyboardLines,
  words: UploadWords,
  name: string,
): Promise<OverwriteChoice> {
  for (;;) {
    output.write(printableText(words.askOverwrite(name)))
    const typed = await keyboard.next()
    if (typed === undefined) {
      output.write('\n')
      return 'keep'
    }
    if (/^\s*(s[ií]?|y|yes)\s*$/i.test(typed)) return 'overwrite'
    if (/^\s*no?\s*$/i.test(typed)) return 'keep'
    output.write(`${words.yesOrNo}\n`)
  }
}

/** Deletes a file that was received, unless what lies under its name is not what was sent. */
async function deleteSent(
  path: string,
  before: { readonly ino: number; readonly size: number; readonly mtimeMs: number },
): Promise<UploadEnd | { readonly code: string }> {
  try {
    const now = await stat(path)
    const isSame = now.ino === before.ino && now.size === before.size && now.mtimeMs === before.mtimeMs
    if (!isSame) return { kind: 'changed' }
    await rm(path)
    return { kind: 'received' }
  } catch (error) {
    return { code: codeOf(error) }
  }
}

function codeOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return code ?? message
}
