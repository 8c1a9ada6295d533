import type { ConnectOptions, ServerContext } from '../../runner/server-context.ts'
import { Downloader } from './downloader.ts'

/** Connects a downloader named `name`, which leaves politely when the case ends. */
export async function openDownloader(
  context: ServerContext,
  name: string,
  options?: ConnectOptions,
): Promise<Downloader> {
  const downloader = await Downloader.open(name, context.pace, () => context.connect(name, options))
  context.defer(() => downloader.leave())
  return downloader
}
