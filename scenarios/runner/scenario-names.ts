import { nameOf, type Scenario, type Step } from './scenario.ts'
import { isList } from './step-tracks.ts'

/** The names of everybody who is connected at some time: our clients, or the connections that a client makes to us. */
export function peerNames({ peers, steps }: Scenario): readonly string[] {
  return peers ? peers.map(nameOf) : [...new Set(acceptedIn(steps))]
}

/** The names of the servers that we are. */
export function serverNames({ servers = [] }: Scenario): readonly string[] {
  return servers.map(nameOf)
}

function acceptedIn(steps: readonly (Step | readonly Step[])[]): string[] {
  return steps.flatMap((step) => {
    if (isList(step)) return acceptedIn(step)
    if ('repeat' in step) return acceptedIn(step.repeat.steps)
    if ('parallel' in step) return acceptedIn(step.parallel)
    if ('accept' in step) return [typeof step.accept === 'string' ? step.accept : step.accept.as]
    return []
  })
}
