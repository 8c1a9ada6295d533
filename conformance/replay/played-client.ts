import type { Door } from '../runner/client-door.ts'
import { ClientKeyboard } from '../subject/client-keyboard.ts'
import { plainManner } from '../subject/client-manner.ts'
import { type ClientSubject, clientHost } from '../subject/client-subject.ts'
import type { Player } from './player.ts'
import type { RecordLine } from './record-lines.ts'
import { say } from './words/say.ts'

/** A client of which only its record is there. */
export function playedClient(known: Extract<RecordLine, { k: 'client' }>, player: Player): ClientSubject {
  return {
    command: known.command,
    fixedPort: known.fixedPort,
    isTold: (placeholder) => known.told.includes(placeholder),
    launch: async (port, { furnish, terminal = 'pipe', manner = plainManner } = {}) => {
      const folder = player.nextFolder()
      if (folder) await furnish?.(folder.folder)
      await player.ours('launch')
      const { program } = player
      if (!program) throw player.diverge(say('diverged-launch'))
      const echoes = !manner.needsTerminal && terminal === 'pipe'
      const keyboard = new ClientKeyboard(program, { host: clientHost, port }, manner.steps, echoes)
      return { program, type: (line) => keyboard.type(line), [Symbol.asyncDispose]: async () => {} }
    },
  }
}

/** Opens the doors at which a recorded client called, in their order. */
export function playedDoors(player: Player): () => Promise<Door> {
  let opened = 0
  return async () => {
    const port = player.line.doors[opened++]
    if (port === undefined) throw player.diverge(say('diverged-door'))
    return {
      port,
      accept: (withinMs) => player.accept(port, withinMs),
      wasCalledOtherwise: async () => player.line.calledOtherwise,
      [Symbol.asyncDispose]: async () => {},
    }
  }
}
