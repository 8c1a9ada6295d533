import { type Entry, enterNamespaces } from '../box/enter-namespaces.ts'

/** How this process came, or did not come, to a network of its own; undefined when nobody asked for one. */
let entry: Entry | undefined

/** Goes into a network of its own when `args` launch programs of the user; only then this process starts again. */
export function enterWhenNeeded([command = '', ...args]: readonly string[]): void {
  const has = (name: string) => args.some((arg) => arg === name || arg.startsWith(`${name}=`))
  const launches = ['conformance', 'scenario', 'fuzz'].includes(command) && (has('--server') || has('--client'))
  const isOff = has('--box=off') || args.some((arg, i) => arg === 'off' && args[i - 1] === '--box')
  if (launches && !isOff && !has('--target') && !has('--list') && !has('--help')) entry = enterNamespaces()
}

/** How that went. */
export function namespaceEntry(): Entry | undefined {
  return entry
}
