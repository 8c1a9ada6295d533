import { type Mensaje, readPair } from './protocol.ts'

/** What the server sends without being asked: a file for everybody, or a text from another client. */
export type Pushed =
  | { readonly kind: 'file'; readonly name: string; readonly content: Uint8Array }
  | { readonly kind: 'text'; readonly sender: string; readonly text: string }

/** Tells what was sent without being asked from an answer, which is undefined here. */
export function readPushed({ operacion, data }: Mensaje): Pushed | undefined {
  const [first, second] = readPair(data) ?? []
  if (typeof first !== 'string') return undefined
  if (operacion === 'difundir' && second instanceof Uint8Array) return { kind: 'file', name: first, content: second }
  if (operacion === 'reenviar' && typeof second === 'string') return { kind: 'text', sender: first, text: second }
  return undefined
}
