import { occupantOf } from '../../files/occupant-of.ts'
import { PartialFile } from '../../files/partial-file.ts'
import { isPlainName } from '../../files/plain-name.ts'
import { WriteBehind } from '../../files/write-behind.ts'
import type { Interruption, LinkDialogue } from '../../net/link-dialogue.ts'
import type { UploadOffer } from '../../wire/upload-texts.ts'
import { answerLine, maxLineBytes, readChoice, readOffer } from './protocol.ts'

/** Where uploads are stored and their limits. */
export interface ReceptionOptions {
  readonly dir: string
  /** How long a client may say nothing. */
  readonly silenceMs: number
  readonly maxFileBytes: number
}

/** How a client's upload ended; only `stored` changed a file. */
export type UploadOutcome =
  | { readonly kind: 'stored'; readonly name: string; readonly bytes: number }
  | { readonly kind: 'cancelled'; readonly name: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'unfinished'; readonly name: string; readonly bytes: number }
  | { readonly kind: 'left' }

/** Serves one client: its request, the question about an existing file, the content, and the receipt once it is stored. */
export async function receiveUpload(dialogue: LinkDialogue, options: ReceptionOptions): Promise<UploadOutcome> {
  const outcome = await converse(dialogue, options)
  if (outcome.kind === 'refused') await dialogue.send(answerLine({ kind: 'error', reason: outcome.reason }))
  return outcome
}

async function converse(dialogue: LinkDialogue, options: ReceptionOptions): Promise<UploadOutcome> {
  const asked = await dialogue.line(maxLineBytes, options.silenceMs)
  if (asked.kind !== 'line') return interrupted(asked) ?? { kind: 'left' }
  const offer = readOffer(asked.bytes)
  if (!offer) return { kind: 'refused', reason: 'se esperaba SUBIR <nombre> <bytes>' }
  if (!isPlainName(offer.name)) return { kind: 'refused', reason: 'nombre no permitido' }
  if (offer.size > options.maxFileBytes) return { kind: 'refused', reason: 'fichero demasiado grande' }
  try {
    return await receive(dialogue, offer, options)
  } catch (error) {
    return { kind: 'refused', reason: `no se pudo guardar (${(error as NodeJS.ErrnoException).code ?? 'error'})` }
  }
}

async function receive(dialogue: LinkDialogue, offer: UploadOffer, options: ReceptionOptions): Promise<UploadOutcome> {
  const { name, size } = offer
  const occupant = await occupantOf(options.dir, name)
  if (occupant === 'other') return { kind: 'refused', reason: 'ese nombre es de una carpeta' }
  if (occupant === 'file') {
    await dialogue.send(answerLine({ kind: 'ask' }))
    const answered = await dialogue.line(maxLineBytes, options.silenceMs)
    if (answered.kind !== 'line') return interrupted(answered) ?? { kind: 'unfinished', name, bytes: 0 }
    const choice = readChoice(answered.bytes)
    if (!choice) return { kind: 'refused', reason: 'se esperaba SI o NO' }
    if (choice === 'keep') return { kind: 'cancelled', name }
  }
  await using file = await PartialFile.begin(options.dir, name)
  await dialogue.send(answerLine({ kind: 'accept' }))
  const writing = new WriteBehind(file)
  const came = await dialogue.content(size, options.silenceMs, (piece) => writing.push(piece))
  await writing.finished()
  if (came.kind !== 'whole') return interrupted(came) ?? { kind: 'unfinished', name, bytes: file.bytes }
  // a file that somebody else sent meanwhile is not overwritten unasked
  if (occupant === 'file') await file.finish()
  else if (!(await file.finishAsNew())) return { kind: 'refused', reason: 'otro cliente acaba de crear ese fichero' }
  await dialogue.send(answerLine({ kind: 'receipt', size }))
  return { kind: 'stored', name, bytes: size }
}

function interrupted({ kind }: Interruption): UploadOutcome | undefined {
  if (kind === 'silence') return { kind: 'refused', reason: 'demasiado tiempo sin recibir nada' }
  return kind === 'too-long' ? { kind: 'refused', reason: 'línea demasiado larga' } : undefined
}
