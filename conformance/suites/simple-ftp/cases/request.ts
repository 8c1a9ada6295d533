import { expectContent } from '../../../inherited/download/expect-content.ts'
import type { KnownFile } from '../../../inherited/download/files-in.ts'
import type { StreamExchange } from '../../../inherited/stream/stream-service.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { encodeMessage } from '../../../wires/encode-message.ts'
import type { FtpClient } from '../ftp-client.ts'

/** The request for a file; its answer is the content. */
export function request({ profile }: ServerContext, { name, bytes, content }: KnownFile): StreamExchange<FtpClient> {
  return {
    frame: profile ? encodeMessage(profile, 'client', 'download', { name }) : Buffer.alloc(0),
    lead: (client) => client.begin(),
    expectAnswer: async (client, withinMs) =>
      expectContent(name, await client.hearContent(withinMs, bytes), await content()),
  }
}
