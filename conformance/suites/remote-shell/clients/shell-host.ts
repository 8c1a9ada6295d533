import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import { pictureOf } from '../../../oracles/picture.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { encodeMessage } from '../../../wires/encode-message.ts'
import { missing } from '../../../wires/message-failures.ts'
import { acceptWired } from '../../../wires/open-wired.ts'
import type { Fields } from '../../../wires/template.ts'
import type { WireProfile } from '../../../wires/wire-profile.ts'
import type { WiredPeer } from '../../../wires/wired-peer.ts'
import { say as sayEngine } from '../../../words/say.ts'
import { say } from '../words/say.ts'

/** What a client's user can ask for. */
export type Wish = 'list' | 'remove' | 'write' | 'enter' | 'move' | 'leave'

const mostShown = 80

/** We as the server, the keyboard and the screen of a client. */
export class ShellHost {
  readonly peer: WiredPeer
  readonly #context: ClientContext
  #last: Buffer | undefined

  constructor(context: ClientContext, peer: WiredPeer) {
    this.#context = context
    this.peer = peer
  }

  /** Types what the user wants, and gives the datagram that comes of it. @throws ExpectationFailed when none comes. */
  async typeAndHear(wish: Wish, fields: Fields = {}): Promise<Buffer> {
    givesCommand(this.#context, wish, fields)
    return this.hear(wish)
  }

  /** The next datagram; one that is repeated because our answer was slow counts once. @throws ExpectationFailed */
  async hear(wish: Wish): Promise<Buffer> {
    const { profile, pace } = this.peer
    for (;;) {
      const frame = await this.peer.nextFrame({ kind: 'datagram' }, pace.answerMs)
      if (frame.kind !== 'frame') throw missing(profile, [wish], { ...frame, kind: frame.kind })
      if (this.#last?.equals(frame.bytes)) continue
      this.#last = frame.bytes
      return frame.bytes
    }
  }

  /** @throws ExpectationFailed when a datagram is not what the wire has for what was typed. */
  expectSaid(bytes: Buffer, wish: Wish, fields: Fields = {}): void {
    const wanted = encodeMessage(this.peer.profile, 'client', wish, fields).toString('utf8').trim()
    const sent = bytes.toString('utf8')
    if (sent.trim() === wanted) return
    throw new ExpectationFailed(
      {
        code: 'client-sent',
        text: say('client-sent', { typed: typed(this.#context.profile, wish, fields), sent: shown(sent) }),
        expected: say('client-sends-expected'),
        pictures: [pictureOf(bytes, sayEngine('picture-received'))],
      },
      { answer: 'wrong' },
    )
  }
}

/** Launches the client, lets its user ask for the listing, and meets it; the request is not heard yet. */
export async function hostClient(context: ClientContext): Promise<ShellHost> {
  await context.launch()
  givesCommand(context, 'list')
  const peer = await acceptWired(context, 'client')
  if (peer.has('hello')) await peer.expect(['hello'])
  return new ShellHost(context, peer)
}

/** Has the client’s user give the command for a wish. */
export function givesCommand(context: ClientContext, wish: Wish, fields: Fields = {}): void {
  const line = typed(context.profile, wish, fields)
  context.does({ act: 'command', values: { line } }, [line])
}

/** What the user types for a wish: what the profile says, else the command of the sheet. */
export function typed(profile: WireProfile | undefined, wish: Wish, fields: Fields = {}): string {
  const written = profile?.keyboard.get(wish)?.fill(fields).toString('utf8')
  return written ?? commands[wish](fields)
}

const commands: Readonly<Record<Wish, (fields: Fields) => string>> = {
  list: () => 'ls',
  remove: ({ name }) => `rm ${name}`,
  write: ({ name, text }) => `write ${name} '${text}'`,
  enter: ({ folder }) => `cd ${folder}`,
  move: ({ source, target }) => `mv ${source} ${target}`,
  leave: () => 'exit',
}

function shown(text: string): string {
  const visible = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, '·')
  return visible.length > mostShown ? `${visible.slice(0, mostShown)}…` : visible
}
