import { lstat } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import { readRegular } from '../../../oracles/read-regular.ts'
import { say } from '../words/say.ts'
import type { HostedClient } from './host-client.ts'

/** How often the disk is looked at. */
const lookAgainMs = 5

/** Why a client has to keep its file. */
export type Trouble = 'cancelled' | 'refused' | 'lost'

/** The client has not deleted its file, although it had the time to. */
export async function expectNotDeletedYet(host: HostedClient): Promise<void> {
  const { context, file } = host
  await context.program().waitForExit(context.pace.silenceMs)
  if (await isWhole(host)) return
  throw new ExpectationFailed(
    {
      code: 'deleted-early',
      text: say('deleted-early', { name: file.name }),
      expected: say('deleted-early-expected'),
    },
    { answer: 'wrong' },
  )
}

/** The client comes to delete its file. */
export async function expectDeleted({ context, file, path }: HostedClient): Promise<void> {
  const { answerMs } = context.pace
  const until = performance.now() + answerMs
  // whatever stands there now, it is not deleted
  while (await lstat(path).catch(() => undefined)) {
    if (performance.now() >= until)
      throw new ExpectationFailed(
        {
          code: 'not-deleted',
          text: say('not-deleted', { name: file.name, ms: Math.round(answerMs) }),
          expected: say('not-deleted-expected'),
        },
        { answer: 'none', timed: true },
      )
    await pause(lookAgainMs)
  }
}

/** The client, which had the time to do otherwise, keeps its file as it was. */
export async function expectKept(host: HostedClient, why: Trouble): Promise<void> {
  const { context, file } = host
  await context.program().waitForExit(context.pace.silenceMs)
  if (await isWhole(host)) return
  throw new ExpectationFailed(
    {
      code: 'deleted-anyway',
      text: say('deleted-anyway', { name: file.name, why }),
      expected: say('deleted-anyway-expected'),
    },
    { answer: 'wrong' },
  )
}

async function isWhole({ path, file }: HostedClient): Promise<boolean> {
  return (await readRegular(path))?.equals(file.content) === true
}
