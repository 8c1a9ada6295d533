import { ExpectationFailed } from '../../model/outcome-errors.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { leaveWired } from '../../wires/leave-wired.ts'
import { missing } from '../../wires/message-failures.ts'
import { openWired } from '../../wires/open-wired.ts'
import type { Fields } from '../../wires/template.ts'
import type { WiredPeer } from '../../wires/wired-peer.ts'
import { say as sayEngine } from '../../words/say.ts'
import { askListing, type Listing } from './listing.ts'

/** The commands that are answered with one message. */
export type Command = 'remove' | 'write' | 'enter' | 'move'

/** What a server answered to a command; the words are its own. */
export interface Reply {
  readonly text: string
  /** Its words are those of an error. */
  readonly soundsWrong: boolean
}

/** A client of the server under test. */
export class Shell {
  readonly peer: WiredPeer
  readonly #context: ServerContext

  constructor(context: ServerContext, peer: WiredPeer) {
    this.#context = context
    this.peer = peer
  }

  /** Gives a command; undefined when nothing is answered. */
  async ask(command: Command, fields: Fields): Promise<Reply | undefined> {
    await this.#dropLate()
    await this.peer.say(command, fields)
    return this.#reply()
  }

  /** Gives a command that must be answered. @throws ExpectationFailed when it is not. */
  async expectReply(command: Command, fields: Fields): Promise<Reply> {
    const since = performance.now()
    const reply = await this.ask(command, fields)
    if (reply) return reply
    await this.expectAlive()
    throw missing(this.peer.profile, ['done', 'failed'], {
      kind: 'deadline',
      bytes: Buffer.alloc(0),
      waitedMs: performance.now() - since,
    })
  }

  /** Says something that is no command; undefined when nothing is answered. */
  async askAnything(text: string): Promise<Reply | undefined> {
    await this.#dropLate()
    await this.peer.sendBytes(Buffer.from(text))
    return this.#reply()
  }

  /** Asks for the listing. @throws ExpectationFailed when nothing comes. */
  async list(): Promise<Listing> {
    await this.#dropLate()
    try {
      return await askListing(this.peer)
    } catch (thrown) {
      await this.expectAlive()
      throw thrown
    }
  }

  /** @throws ExpectationFailed when the program under test has ended. */
  async expectAlive(): Promise<void> {
    const exit = await this.#context.subject.program?.waitForExit(this.peer.pace.silenceMs)
    if (exit)
      throw new ExpectationFailed(
        {
          code: 'program-ended',
          text: sayEngine('program-ended', { how: exit.signal ?? String(exit.code) }),
          expected: sayEngine('program-alive-expected'),
        },
        { answer: 'closed' },
      )
  }

  async #reply(): Promise<Reply | undefined> {
    const heard = await this.peer.hear(['failed', 'done'])
    if (heard.kind === 'message' || heard.kind === 'unknown')
      return {
        text: heard.bytes.toString('utf8'),
        soundsWrong: heard.kind === 'message' && heard.message === 'failed',
      }
    return undefined
  }

  /** What came too late for the question before is no answer to the next one. */
  async #dropLate(): Promise<void> {
    while ((await this.peer.session.next(0)).kind === 'bytes');
  }
}

/** Reaches the server under test; nobody says goodbye over UDP, and `exit` would end it. */
export async function openShell(context: ServerContext, name: string): Promise<Shell> {
  const peer = await openWired(context, name)
  context.defer(async () => void (await leaveWired(peer)))
  await sayHello(peer)
  return new Shell(context, peer)
}

/** Begins, where the wire has a beginning. @throws ExpectationFailed when it is not answered. */
export async function sayHello(peer: WiredPeer): Promise<void> {
  if (peer.has('hello')) await peer.say('hello')
}
