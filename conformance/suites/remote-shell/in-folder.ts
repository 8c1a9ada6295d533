import type { ServerContext } from '../../runner/server-context.ts'
import type { Listing } from './listing.ts'
import type { Shell } from './shell.ts'

/** Goes into a planted folder, gives what `ls` shows there, and comes back, so that the next case begins where this one did. */
export async function listInFolder(context: ServerContext, shell: Shell, folder: string): Promise<Listing> {
  await shell.ask('enter', { folder })
  const listing = await shell.list()
  await comeBack(context, shell, folder)
  return listing
}

/** Leaves a folder in which the current directory of everybody may be now; a server that cannot is started again. */
export async function comeBack(context: ServerContext, shell: Shell, folder: string): Promise<void> {
  await shell.ask('enter', { folder: '..' })
  const shown = await shell.list()
  if (!shown.has(folder)) context.markUnfit()
}
