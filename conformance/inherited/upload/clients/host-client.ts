import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { acceptWired } from '../../../wires/open-wired.ts'
import type { WiredPeer } from '../../../wires/wired-peer.ts'
import type { UploadFile } from '../upload-file.ts'
import { say } from '../words/say.ts'

/** A client that was told to send a file, and the server that it called. */
export interface HostedClient {
  readonly context: ClientContext
  readonly file: UploadFile
  /** Where its copy of the file lies. */
  readonly path: string
  readonly peer: WiredPeer
}

/** Launches a client that finds `file` in its folder, tells it the name, and takes the call as its server, or behind the relay at `port`. */
export async function hostClient(context: ClientContext, file: UploadFile, port?: number): Promise<HostedClient> {
  const path = await launchWith(context, file, port)
  const peer = await acceptWired(context, 'servidor')
  context.defer(() => peer[Symbol.asyncDispose]())
  return { context, file, path, peer }
}

/** Launches a client that finds `file` in its folder and tells it the name; gives the place of the file. */
export async function launchWith(context: ClientContext, file: UploadFile, port?: number): Promise<string> {
  let path = ''
  const furnish = async (folder: string) => {
    path = join(folder, file.name)
    await writeFile(path, file.content)
  }
  const line = typedFor(context, 'upload', file.name) ?? file.name
  const act = { act: 'send', values: { file: file.name } }
  await context.launch({ furnish, terminal: 'pty', port, word: { placeholder: 'file', value: file.name, line, act } })
  return path
}

/** Hears the request to send the file. @throws ExpectationFailed when it is another one. */
export async function expectOffer({ peer, file }: HostedClient): Promise<void> {
  const { fields, bytes } = await peer.expect(['offer'])
  const { name = '' } = fields
  if (basename(name.normalize('NFC')) !== file.name)
    throw new ExpectationFailed(
      {
        code: 'wrong-name',
        text: say('wrong-name', { name: shown(name) }),
        expected: say('wrong-name-expected', { name: file.name }),
      },
      { answer: 'wrong', details: { said: bytes } },
    )
  // where the client announces no size, nothing else tells us how much will come
  if (fields.size === undefined && peer.known.size === undefined) peer.learn({ size: file.content.length })
}

/** Accepts, and hears the content. @throws ExpectationFailed when it does not come. */
export async function acceptContent({ peer }: HostedClient): Promise<Buffer> {
  await peer.say('accept')
  return hearContent(peer)
}

/** Hears the content. @throws ExpectationFailed when it does not come. */
export async function hearContent(peer: WiredPeer): Promise<Buffer> {
  const { fields } = await peer.expect(['content'])
  return fields.bytes ?? Buffer.alloc(0)
}

/** Plays the whole server for a client that sends its file for the first time; gives what came. */
export async function receiveFile(host: HostedClient): Promise<Buffer> {
  await expectOffer(host)
  const content = await acceptContent(host)
  await host.peer.say('receipt', { size: content.length })
  return content
}

/** What the profile says that is typed for a wish; undefined where it says nothing. */
export function typedFor({ profile }: ClientContext, wish: string, name = ''): string | undefined {
  return profile?.keyboard.get(wish)?.fill({ name }).toString()
}

function shown(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, '·').slice(0, 80)
}
