import { readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { PickleValue } from '../../wire/pickle/pickle-value.ts'
import { maxFileBytes } from './answer-request.ts'
import type { StorageClient } from './client.ts'
import type { FileFolder } from './file-folder.ts'
import { lineText } from './line-text.ts'
import { descargar, difundir, duplicar, listar, type Mensaje, receivedFolder, reenviar, subir } from './protocol.ts'
import type { StorageWords } from './words.ts'

/** What the choices of the menu work with. */
export interface MenuContext {
  readonly client: StorageClient
  /** Where downloads are stored. */
  readonly received: FileFolder
  /** Where files to upload are looked for. */
  readonly dir: string
  readonly words: StorageWords
  readonly say: (line: string) => void
  /** Shows a text without ending the line. */
  readonly show: (text: string) => void
  /** The next line that is typed; nothing when there will be none. */
  readonly nextLine: () => Promise<string | undefined>
}

/** Reads a choice and does it; `leave` when the person wants to leave, or types no more. */
export async function chooseFromMenu(context: MenuContext): Promise<'leave' | 'stay'> {
  const typed = (await ask(context, context.words.choose))?.trim()
  if (typed === undefined || typed === leaveChoice) return 'leave'
  const choice = Object.hasOwn(choices, typed) ? choices[typed] : undefined
  if (choice) await choice(context)
  else if (typed !== '') context.say(context.words.noChoice(lineText(typed)))
  return 'stay'
}

const leaveChoice = '3'

const choices: Readonly<Record<string, (context: MenuContext) => Promise<void>>> = {
  '1': list,
  '2': download,
  '4': upload,
  '5': duplicate,
  '6': broadcast,
  '7': forward,
}

async function list(context: MenuContext): Promise<void> {
  const { words, say } = context
  const names = await request(context, listar)
  if (names === undefined) return
  if (!Array.isArray(names) || !names.every((name) => typeof name === 'string')) say(words.strangeAnswer)
  else say([words.files(names.length), ...names.map((name) => `- ${lineText(name)}`)].join('\n'))
}

async function download(context: MenuContext): Promise<void> {
  const { received, words, say } = context
  const name = await ask(context, words.fileName)
  if (!name) return
  const content = await request(context, descargar(name))
  if (content === undefined) return
  if (!(content instanceof Uint8Array)) return say(words.strangeAnswer)
  const stored = basename(name)
  if (await received.store(stored, content))
    say(words.downloaded(`${receivedFolder}/${lineText(stored)}`, content.length))
  else say(words.notStored(lineText(name)))
}

async function upload(context: MenuContext): Promise<void> {
  const { dir, words, say } = context
  const path = await ask(context, words.localFile)
  if (!path) return
  const content = await readLocalFile(resolve(dir, path))
  if (!content) return say(words.noLocalFile(lineText(path)))
  const done = await request(context, subir(basename(path), content))
  if (done !== undefined) say(words.uploaded(lineText(basename(path)), content.length))
}

async function duplicate(context: MenuContext): Promise<void> {
  const { words, say } = context
  const name = await ask(context, words.fileName)
  if (!name) return
  const copy = await request(context, duplicar(name))
  if (copy !== undefined) say(typeof copy === 'string' ? words.duplicated(lineText(copy)) : words.strangeAnswer)
}

async function broadcast(context: MenuContext): Promise<void> {
  const { words, say } = context
  const name = await ask(context, words.fileName)
  if (!name) return
  if ((await request(context, difundir(name))) !== undefined) say(words.broadcast(lineText(name)))
}

async function forward(context: MenuContext): Promise<void> {
  const { words, say } = context
  const recipient = await ask(context, words.recipient)
  const text = recipient && (await ask(context, words.text))
  if (!recipient || text === undefined) return
  if ((await request(context, reenviar(recipient.trim(), text))) !== undefined)
    say(words.forwarded(lineText(recipient)))
}

function ask({ show, nextLine }: MenuContext, question: string): Promise<string | undefined> {
  show(question)
  return nextLine()
}

/** The data of the answer; nothing, once that has been said, when there is none. */
async function request({ client, words, say }: MenuContext, sent: Partial<Mensaje>): Promise<PickleValue | undefined> {
  const answer = await client.ask(sent)
  if (answer.kind === 'error') say(words.refusedRequest)
  return answer.kind === 'ok' ? answer.data : undefined
}

async function readLocalFile(path: string): Promise<Buffer | undefined> {
  try {
    const { size } = await stat(path)
    return size > maxFileBytes ? undefined : await readFile(path)
  } catch {
    return undefined
  }
}
