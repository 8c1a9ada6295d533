import { downloadRequest } from '../../../reference/exercises/video-peer/protocol.ts'
import { type Pace, paceFor } from '../../model/pace.ts'
import type { Concurrency, ServerTraits } from '../../model/server-traits.ts'
import type { ServerAccess } from '../../runner/suite.ts'
import { SubjectDead } from '../../subject/subject-dead.ts'
import { say as sayEngine } from '../../words/say.ts'
import { Downloader } from './downloader.ts'

/** How long an answer may take before anything was measured. */
const firstAnswerMs = 3000
/** How often the answering time is measured. */
const measurements = 3

/** Nobody has it, so that asking for it is harmless. */
const request = Buffer.from(downloadRequest('zocalo-no-existe.mp4'))

/** Finds out how fast a provider answers and how many downloaders it serves. */
export async function characterise(access: ServerAccess): Promise<ServerTraits> {
  const firstPace = paceFor(firstAnswerMs / 20, access.timeoutScale)
  const firstMs = await answerOf(await open(access, 'ana', firstPace), firstAnswerMs * access.timeoutScale)
  if (firstMs === undefined)
    return { concurrency: 'unknown', answeringMs: undefined, details: {}, observations: [sayEngine('trait-unknown')] }
  const { concurrency, answeringMs } = await serveMore(access, firstMs)
  const { answerMs, silenceMs, gapMs } = paceFor(answeringMs, access.timeoutScale)
  const waits = { ms: answeringMs, deadline: answerMs, silence: silenceMs, gap: gapMs }
  return {
    concurrency,
    answeringMs,
    details: {},
    observations: [sayEngine(`trait-${concurrency}` as const), sayEngine('trait-answering', waits)],
  }
}

type Served = { readonly concurrency: Exclude<Concurrency, 'unknown'>; readonly answeringMs: number }

/** A server that ended after its first client accepts exactly one. */
async function serveMore(access: ServerAccess, firstMs: number): Promise<Served> {
  try {
    let answeringMs = firstMs
    const pace = paceFor(firstMs, access.timeoutScale)
    for (let i = 1; i < measurements; i++)
      answeringMs = Math.max(answeringMs, (await answerOf(await open(access, 'ana', pace), pace.answerMs)) ?? 0)
    return { concurrency: await besideSomebody(access, pace), answeringMs }
  } catch (problem) {
    if (problem instanceof SubjectDead) return { concurrency: 'one-life', answeringMs: firstMs }
    throw problem
  }
}

/** Luis is connected and says nothing; is Ana answered all the same, or when he has left? */
async function besideSomebody(access: ServerAccess, pace: Pace): Promise<Served['concurrency']> {
  const luis = await open(access, 'luis', pace)
  const ana = await open(access, 'ana', pace)
  await ana.sendBytes(request)
  const atOnce = await isAnswered(ana, pace.answerMs)
  await luis.leave()
  const concurrency = atOnce ? 'many' : (await isAnswered(ana, pace.answerMs)) ? 'iterative' : 'one-life'
  await ana.leave()
  return concurrency
}

/** How long an answer took, in milliseconds; a close is one too. The downloader leaves. */
async function answerOf(downloader: Downloader, withinMs: number): Promise<number | undefined> {
  const since = performance.now()
  await downloader.sendBytes(request)
  const isServed = await isAnswered(downloader, withinMs)
  const tookMs = performance.now() - since
  await downloader.leave()
  return isServed ? tookMs : undefined
}

async function isAnswered({ session }: Downloader, withinMs: number): Promise<boolean> {
  return (await session.next(withinMs)).kind !== 'deadline'
}

function open({ connect }: ServerAccess, name: string, pace: Pace): Promise<Downloader> {
  return Downloader.open(name, pace, connect)
}
