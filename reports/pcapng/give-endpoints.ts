import type { Conversation, Side } from './conversation.ts'
import type { Endpoint } from './packet.ts'

/** The first of the ports that a kernel gives to callers. */
const firstCallerPort = 49_152
const callerPorts = 65_536 - firstCallerPort

/**
 * Gives every conversation a pair of ends of its own, so that a reader of the capture never takes two for one: known
 * ports stay, and where the same pair comes again (each launched program has a network of its own) the caller gets
 * another loopback address.
 */
export function givesEndpoints(): (conversation: Conversation) => Readonly<Record<Side, Endpoint>> {
  const uses = new Map<string, number>()
  let made = 0
  return ({ transport, ports, usualPort }) => {
    const caller = ports?.caller ?? firstCallerPort + (made++ % callerPorts)
    const called = ports?.called ?? usualPort
    const key = `${transport} ${caller} ${called}`
    const before = uses.get(key) ?? 0
    uses.set(key, before + 1)
    return {
      caller: { address: loopback(before + 1), port: caller },
      called: { address: loopback(1), port: called },
    }
  }
}

/** The `number`-th address of 127.0.0.0/8. */
function loopback(number: number): Endpoint['address'] {
  return [127, (number >> 16) & 0xff, (number >> 8) & 0xff, number & 0xff]
}
