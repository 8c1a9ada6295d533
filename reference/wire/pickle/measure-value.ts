import { type Held, requireValue } from './pickle-global.ts'
import type { PickleLimits } from './pickle-limits.ts'
import { PickleFailure } from './pickle-problem.ts'
import { PickleDict, PickleInstance, PickleSet, PickleTuple } from './pickle-value.ts'

interface Size {
  readonly items: number
  readonly bytes: number
  readonly depth: number
}

/** A container on the way down, with what was found in it so far. */
interface Visit {
  readonly container: Held
  readonly children: Iterator<Held>
  items: number
  bytes: number
  depth: number
}

/**
 * Sees to it that a value, walked as a tree, stays within the limits: what is shared counts each time, what holds itself once.
 * It keeps its own stack, so that no nesting can exhaust ours, and opens each container once.
 * @throws PickleFailure where a limit is passed, or where something else than data is found.
 */
export function measureValue(value: Held, limits: PickleLimits): void {
  const sizes = new Map<Held, Size>()
  const open: Visit[] = [{ container: [], children: [value].values(), items: 0, bytes: 0, depth: 0 }]
  for (let visit = open.at(-1); visit; visit = open.at(-1)) {
    const next = visit.children.next()
    if (next.done) {
      open.pop()
      sizes.set(visit.container, visit)
      const parent = open.at(-1)
      if (parent) add(parent, visit, limits)
    } else {
      const down = visitOf(next.value, sizes)
      if (!down) add(visit, sizes.get(next.value) ?? sizeOfLeaf(next.value), limits)
      else if (open.push(down) > limits.depth + 1) throw tooDeep(limits)
    }
  }
}

/** The visit that a child still needs: none if it holds nothing, or was opened already. */
function visitOf(child: Held, sizes: Map<Held, Size>): Visit | undefined {
  requireValue(child)
  const children = typeof child === 'object' ? childrenOf(child) : undefined
  if (!children || sizes.has(child)) return undefined
  sizes.set(child, { items: 1, bytes: 0, depth: 0 })
  return { container: child, children, items: 1, bytes: 0, depth: 1 }
}

function add(to: Visit, part: Size, limits: PickleLimits): void {
  to.items += part.items
  to.bytes += part.bytes
  to.depth = Math.max(to.depth, part.depth + 1)
  if (to.items > limits.items) throw new PickleFailure('too-many', `more than ${limits.items} elements`)
  if (to.bytes > limits.bytes) throw new PickleFailure('too-large', `more than ${limits.bytes} bytes in the value`)
  if (part.depth > limits.depth) throw tooDeep(limits)
}

function tooDeep({ depth }: PickleLimits): PickleFailure {
  return new PickleFailure('too-deep', `more than ${depth} containers in containers`)
}

function sizeOfLeaf(leaf: Held): Size {
  const bytes = typeof leaf === 'string' || leaf instanceof Uint8Array ? leaf.length : 0
  return { items: 1, bytes, depth: 0 }
}

function childrenOf(value: Held): Iterator<Held> | undefined {
  if (Array.isArray(value)) return value.values()
  if (value instanceof PickleDict) return keysAndValues(value)
  if (value instanceof PickleTuple) return value.items.values()
  if (value instanceof PickleSet) return value.values()
  if (value instanceof PickleInstance) return [value.state, ...value.args].values()
  return undefined
}

function* keysAndValues(dict: PickleDict): Generator<Held> {
  for (const [key, value] of dict) {
    yield key
    yield value
  }
}
