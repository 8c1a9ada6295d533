import { descargar, encodeMensaje, lengthField, listar } from '../../../reference/exercises/storage/protocol.ts'
import { encodeFrame } from '../../../reference/wire/length-prefix.ts'
import { encodePickle } from '../../../reference/wire/pickle/encode-pickle.ts'
import { PickleDict, PickleInstance, type PickleValue } from '../../../reference/wire/pickle/pickle-value.ts'
import type { FramedPeer } from '../../peers/framed-peer.ts'
import { type Answer, expectOk, nextAnswer } from './oracles/expect-answer.ts'
import { namesOf } from './oracles/expect-names.ts'

/** `listar`, framed. */
export const listFrame = encodeMensaje(listar)

/** Sends a request and gives the answer, whatever it says. */
export async function ask(peer: FramedPeer, frame: Buffer): Promise<Answer> {
  await peer.sendBytes(frame)
  return nextAnswer(peer)
}

/** Asks for the list, whatever it holds: who says ok is served. @throws ExpectationFailed when no such answer comes. */
export async function askServed(peer: FramedPeer): Promise<void> {
  expectOk(await ask(peer, listFrame))
}

/** The names that the server lists. @throws ExpectationFailed when it gives none. */
export async function askNames(peer: FramedPeer): Promise<string[]> {
  return namesOf(await ask(peer, listFrame))
}

/** The bytes that the server gives for a name; undefined when it gives none. */
export async function askDownload(peer: FramedPeer, name: string): Promise<Buffer | undefined> {
  const { data } = await ask(peer, encodeMensaje(descargar(name)))
  return data instanceof Uint8Array ? Buffer.from(data) : undefined
}

/** A frame with an instance of `Mensaje` that has just these attributes. */
export function frameOf(attributes: readonly (readonly [string, PickleValue])[]): Buffer {
  const instance = new PickleInstance('__main__', 'Mensaje', new PickleDict(attributes))
  return encodeFrame(encodePickle(instance), lengthField)
}
