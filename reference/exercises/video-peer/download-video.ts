import { PartialFile } from '../../files/partial-file.ts'
import { isPlainName } from '../../files/plain-name.ts'
import { connectLink } from '../../net/connect-link.ts'
import type { ConnectProblem } from '../../net/connect-socket.ts'
import { LinkReader } from '../../net/link-reader.ts'
import { downloadRequest } from './protocol.ts'
import { ReplyDecoder, type ReplyState } from './reply-decoder.ts'

/** A video and the peer that has it. */
export interface DownloadJob {
  readonly host: string
  readonly port: number
  readonly video: string
}

/** What came of a download; only after `stored` is there a file under the video's name. */
export type DownloadOutcome =
  | { readonly kind: 'stored'; readonly bytes: number }
  | Extract<ReplyState, { kind: 'refused' | 'malformed' }>
  | { readonly kind: 'cut'; readonly how: 'end' | 'reset' | 'silence'; readonly state: ReplyState }
  | { readonly kind: 'no-connection'; readonly problem: ConnectProblem }
  | { readonly kind: 'disk'; readonly code: string }
  | { readonly kind: 'bad-name' }
  | { readonly kind: 'aborted' }

/** Where a downloaded video goes, how long is waited, and who is told of the progress. */
export interface DownloadOptions {
  readonly folder: string
  readonly signal: AbortSignal
  /** The longest wait for the connection and for each piece; 10 s when left out. */
  readonly withinMs?: number
  /** Told once per reached ten per cent, with the highest one. */
  readonly onProgress: (percent: number) => void
}

/** Downloads one video into `folder`; failures are values, and leave no file. */
export async function downloadVideo(job: DownloadJob, options: DownloadOptions): Promise<DownloadOutcome> {
  if (!isPlainName(job.video)) return { kind: 'bad-name' }
  const { signal, withinMs = 10_000 } = options
  const connected = await connectLink(job.host, job.port, withinMs, signal)
  if (signal.aborted) return { kind: 'aborted' }
  if ('problem' in connected) return { kind: 'no-connection', problem: connected.problem }
  const { link } = connected
  const stop = () => link.destroy()
  signal.addEventListener('abort', stop)
  try {
    const reader = new LinkReader(link)
    link.write(Buffer.from(downloadRequest(job.video)))
    const outcome = await receive(job.video, reader, withinMs, options)
    return signal.aborted && outcome.kind !== 'stored' ? { kind: 'aborted' } : outcome
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return { kind: 'disk', code: code ?? message }
  } finally {
    signal.removeEventListener('abort', stop)
    link.destroy()
  }
}

async function receive(
  video: string,
  reader: LinkReader,
  withinMs: number,
  { folder, onProgress }: DownloadOptions,
): Promise<DownloadOutcome> {
  const decoder = new ReplyDecoder()
  await using file = await PartialFile.begin(folder, video)
  let shown = 0
  for (;;) {
    const { state } = decoder
    if (state.kind === 'refused' || state.kind === 'malformed') return state
    if (state.kind === 'whole') {
      await file.finish()
      return { kind: 'stored', bytes: state.size }
    }
    const came = await reader.next(withinMs)
    if (came.kind !== 'bytes') return { kind: 'cut', how: came.kind, state }
    await file.append(decoder.push(came.bytes))
    const percent = tens(decoder.state)
    if (percent > shown) onProgress(percent)
    shown = percent
  }
}

function tens(state: ReplyState): number {
  if (state.kind === 'whole') return 100
  return state.kind === 'content' ? Math.floor((state.received * 10) / state.size) * 10 : 0
}
