import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ClientContext } from '../../../runner/client-context.ts'
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

/** Launches a client that finds `files`, and types the name of the first. */
export async function launchWith(context: ClientContext, files: readonly PlantedFile[]): Promise<void> {
  const furnish = async (folder: string) => {
    for (const { name, content } of files) await writeFile(join(folder, name), content)
  }
  await context.launch({ furnish })
  const [first] = files
  if (first) typeName(context, first.name)
}

/** Types the name of a file as the user of such a client does. */
export function typeName(context: ClientContext, name: string): void {
  const typed = context.profile?.keyboard.get('reverse')
  context.type(typed ? typed.fill({ name }).toString() : name)
}

/** Launches a client, names the first of `files` to it and hears its text. @throws ExpectationFailed when none comes. */
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
