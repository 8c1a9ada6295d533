import { basename } from 'node:path'
import { seen } from '../../../faults/send-in-pieces.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import { expectFile } from '../../../oracles/expect-file.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { acceptWired } from '../../../wires/open-wired.ts'
import { Template } from '../../../wires/template.ts'
import type { TextPart, WirePart } from '../../../wires/wire-profile.ts'
import type { WiredPeer } from '../../../wires/wired-peer.ts'
import type { PlantedFile } from '../planted-files.ts'
import { say } from '../words/say.ts'

const usualWish = new Template('descargar {name}')

/** What is typed by the user of a client who wants a file. */
export function wishFor({ profile }: Pick<ClientContext, 'profile'>, name: string): string {
  return (profile?.keyboard.get('download') ?? usualWish).fill({ name }).toString()
}

/** Launches the client, tells it that the user wants a file, and hears the client ask for it. */
export async function askedFor(
  context: ClientContext,
  name: string,
  onPeer: (peer: WiredPeer) => void = () => {},
): Promise<WiredPeer> {
  const act = { act: 'download', values: { file: name } }
  await context.launch({ word: { placeholder: 'file', value: name, line: wishFor(context, name), act } })
  const peer = await acceptWired(context, 'servidor')
  onPeer(peer)
  const isRaw = peer.profile.framing.kind === 'raw'
  const isWhole = isRaw ? (bytes: Buffer) => bytes.toString().trimEnd().endsWith(name) : undefined
  for (;;) {
    const heard = await peer.expect(['list', 'download'], undefined, isWhole)
    if (heard.message === 'list') await peer.say('names', { count: 1, names: [name] })
    else if (isNamed(heard.fields.name ?? '', name)) return peer
    else throw askedOther(heard.fields.name ?? '', name)
  }
}

/** Sends a file as most servers do: what comes before the content first, and the content once that was read. */
export async function sendFile(context: ClientContext, peer: WiredPeer, { name, content }: PlantedFile): Promise<void> {
  const fields = { name, size: content.length, bytes: content }
  const [part, ...after] = await peer.sayUpToBytes('content', fields)
  await read(context, peer)
  if (part?.kind === 'text') await sendPart(peer, part, content, (frame) => peer.session.write(frame))
  else if (part) await peer.sayParts('content', [part], fields)
  await peer.sayParts('content', after, fields)
}

/** Sends the piece of the message that holds the content, in a way of one's own. */
export async function sendPart(
  peer: WiredPeer,
  part: WirePart | undefined,
  content: Buffer,
  send: (frame: Buffer) => Promise<unknown>,
): Promise<void> {
  const text = part as TextPart
  await send(peer.frameOf(text, { bytes: content }))
  if (text.framing.kind === 'end-of-stream') peer.session.end()
}

/** Waits until the client has read what was sent. */
export async function read({ pace, queues }: ClientContext, { session }: WiredPeer): Promise<void> {
  await seen(session, { gapMs: pace.gapMs, queues, served: true })
}

/** The file stands somewhere below the client’s folder, with its exact bytes. */
export async function expectStored(context: ClientContext, { name, content }: PlantedFile): Promise<void> {
  const program = context.program()
  const isPlace = (path: string) => isNamed(basename(path), name)
  await expectFile(
    program.folder,
    { name, isPlace, content },
    context.pace.answerMs,
    () => program.exit() !== undefined,
  )
}

/** A program may put a word of its own before the name. */
function isNamed(asked: string, name: string): boolean {
  return asked.normalize('NFC').endsWith(name.normalize('NFC'))
}

function askedOther(asked: string, name: string): ExpectationFailed {
  return new ExpectationFailed(
    {
      code: 'asked-other',
      text: say('client-asked-other', { name: asked }),
      expected: say('client-asked-expected', { name }),
    },
    { answer: 'wrong' },
  )
}
