import type { Step } from '../runner/scenario.ts'
import { say } from '../words/say.ts'
import { mergeBoards } from './merge-boards.ts'
import type { Closed } from './recorded-event.ts'
import type { Said } from './said.ts'
import type { WriteMessage, WrittenStep } from './written-step.ts'

/** For how many times the pause of a cut a scenario waits where only a pause tells two messages apart. */
const pauseGaps = 5

/** Who may still say or hear something. */
interface Client {
  hasEnded: boolean
  isGone: boolean
  /** Whether a step of it was written, which connects it. */
  isConnected: boolean
}

/** Writes what was said as steps, in order. */
export function stepsOf(
  said: readonly Said[],
  names: ReadonlyMap<number, string>,
  write: WriteMessage,
  language: 'es' | 'en',
): WrittenStep[] {
  const clients = new Map<number, Client>()
  const others = new Map<number, number>()
  const steps = said.flatMap((each, i): WrittenStep[] => {
    const peer = names.get(each.client)
    if (peer === undefined) return []
    if (each.kind === 'open') {
      clients.set(each.client, { hasEnded: false, isGone: false, isConnected: speaksNext(said, i) })
      return speaksNext(said, i) || isRefusedNext(said, i) ? [] : [{ step: { connect: peer } }]
    }
    const client = clients.get(each.client)
    if (!client || client.isGone || (client.hasEnded && sends(each))) return []
    if (each.kind === 'close') return leaving(peer, client, each)
    const steps: WrittenStep[] = []
    const { otherPort, pausedMs, client: number } = each
    if (otherPort !== undefined && others.get(number) !== otherPort) {
      others.set(number, otherPort)
      steps.push({ step: { note: say('recorded-other-port') } })
    }
    if (pausedMs !== undefined) steps.push({ step: pause(pausedMs, language) })
    return [...steps, ...write({ ...each, peer })]
  })
  return mergeBoards(steps)
}

/** Who says something right after calling is connected by that. */
function speaksNext(said: readonly Said[], i: number): boolean {
  const [opened, next] = [said[i], said[i + 1]]
  return next?.kind === 'message' && next.client === opened?.client && next.way === 'to-server'
}

function isRefusedNext(said: readonly Said[], i: number): boolean {
  const [opened, next] = [said[i], said[i + 1]]
  return next?.kind === 'close' && next.client === opened?.client && next.how === 'refused'
}

function sends(said: Exclude<Said, { kind: 'open' }>): boolean {
  return said.kind === 'message' ? said.way === 'to-server' : said.by === 'client' && said.how === 'end'
}

function leaving(peer: string, client: Client, { by, how }: Closed): WrittenStep[] {
  client.isGone = by === 'server' || how === 'reset'
  client.hasEnded ||= by === 'client'
  if (how === 'refused') return [{ step: { note: say('recorded-refused') } }]
  const step: Step = by === 'server' ? { 'expect-close': peer } : how === 'end' ? { end: peer } : { reset: peer }
  return [{ step }]
}

function pause(ms: number, language: 'es' | 'en'): Step {
  return { pause: { gaps: pauseGaps, because: say('recorded-pause', { ms: Math.round(ms) })[language] } }
}
