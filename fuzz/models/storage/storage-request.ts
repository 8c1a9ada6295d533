import fc, { type Arbitrary } from 'fast-check'
import type { Answer } from '../../../conformance/suites/storage/oracles/expect-answer.ts'
import { namesIn } from '../../../conformance/suites/storage/oracles/expect-names.ts'
import { lengthField } from '../../../reference/exercises/storage/protocol.ts'
import { encodeFrame } from '../../../reference/wire/length-prefix.ts'
import { plainSpelling, type Spelling, spell, spellings } from './spelling.ts'

/** What a client asks for: the list, the nth of the known files, or the nth name that there is not. */
export interface StorageRequest {
  readonly what: 'list' | 'file' | 'missing'
  readonly nth: number
  readonly spelling: Spelling
}

/** A file that the server is known to serve. */
export interface ServedFile {
  readonly name: string
  readonly content: Buffer
}

/** Requests of every kind, in every spelling or only in the one of `pickle.dumps`; they shrink to the list. */
export function requests(
  anySpelling: boolean,
  kinds: readonly [StorageRequest['what'], ...StorageRequest['what'][]] = ['list', 'file', 'missing'],
): Arbitrary<StorageRequest> {
  return fc.record({
    what: fc.constantFrom(...kinds),
    nth: fc.nat(99),
    spelling: anySpelling ? spellings : fc.constant(plainSpelling),
  })
}

/** `listar` as Python writes it. */
export const plainList: StorageRequest = { what: 'list', nth: 0, spelling: plainSpelling }

/** The name that a request asks for; null where it asks for the list. */
export function nameOf({ what, nth }: StorageRequest, files: readonly ServedFile[]): string | null {
  if (what === 'list') return null
  return fileAsked({ what, nth }, files)?.name ?? `zocalo-no-existe-${nth}.txt`
}

/** The file that a request asks for; undefined where it asks for the list or for a name that there is not. */
export function fileAsked(
  { what, nth }: Pick<StorageRequest, 'what' | 'nth'>,
  files: readonly ServedFile[],
): ServedFile | undefined {
  return what === 'file' ? files[nth % Math.max(1, files.length)] : undefined
}

/** The whole frame of a request. */
export function requestFrame(request: StorageRequest, files: readonly ServedFile[]): Buffer {
  const operacion = request.what === 'list' ? 'listar' : 'descargar'
  const attributes = { operacion, data: nameOf(request, files), estado: null }
  return encodeFrame(spell(attributes, request.spelling), lengthField)
}

/** Whether an answer is the one that the served files give. */
export function isRight({ what, nth }: StorageRequest, files: readonly ServedFile[], answer: Answer): boolean {
  const { data, estado } = answer
  const file = fileAsked({ what, nth }, files)
  if (file) return estado === 'ok' && data instanceof Uint8Array && file.content.equals(data)
  if (what !== 'list') return estado === 'error'
  const names = new Set((data === undefined ? undefined : namesIn(data))?.map(plain))
  return estado === 'ok' && files.every(({ name }) => names.has(plain(name)))
}

/** Some systems write an accent as a letter of its own. */
function plain(name: string): string {
  return name.normalize('NFC')
}
