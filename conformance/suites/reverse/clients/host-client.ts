import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ClientContext } from '../../../runner/client-context.ts'
import type { UserWord } from '../../../subject/client-subject.ts'
import type { HeardMessage } from '../../../wires/heard.ts'
import { acceptWired } from '../../../wires/open-wired.ts'
import type { WiredPeer } from '../../../wires/wired-peer.ts'

/** A file of a client's folder. */
export interface PlantedFile {
  readonly name: string
  readonly content: Buffer
}

/** A client whose text has come. */
export interface HostedClient {
  readonly peer: WiredPeer
  readonly request: HeardMessage
}

/** Launches a client that finds `files`, and tells it the name of the first. */
async function launchWith(context: ClientContext, files: readonly PlantedFile[]): Promise<void> {
  const furnish = async (folder: string) => {
    for (const { name, content } of files) await writeFile(join(folder, name), content)
  }
  const [first] = files
  await context.launch({ furnish, ...(first && { word: wordFor(context, first.name) }) })
}

/** How the user of such a client tells it the name of a file. */
export function wordFor({ profile }: ClientContext, name: string): UserWord {
  const typed = profile?.keyboard.get('reverse')
  const line = typed ? typed.fill({ name }).toString() : name
  return { placeholder: 'file', value: name, line, act: { act: 'reverse', values: { file: name } } }
}

/** Launches a client, tells it the first of `files` and hears its text. @throws ExpectationFailed when none comes. */
export async function hostClient(
  context: ClientContext,
  files: readonly PlantedFile[],
  onPeer: (peer: WiredPeer) => void = () => {},
): Promise<HostedClient> {
  await launchWith(context, files)
  const peer = await acceptWired(context, 'servidor')
  context.defer(() => peer[Symbol.asyncDispose]())
  onPeer(peer)
  const bytes = files[0]?.content.length ?? 0
  const [first] = peer.profile.messages.get('request') ?? []
  // where nothing marks the end of the text, the file itself tells
  const isWhole = first?.framing.kind === 'raw' ? (came: Buffer) => came.length >= bytes : undefined
  return { peer, request: await peer.expect(['request'], undefined, isWhole) }
}

/** The text of a request as it came. */
export function textOf({ fields, bytes }: HeardMessage): Buffer {
  return fields.bytes ?? bytes
}
