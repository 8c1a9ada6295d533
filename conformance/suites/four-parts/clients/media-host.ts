import { basename } from 'node:path'
import {
  type Acknowledged,
  canonical,
  partSizes,
  unframed,
  type Wire,
} from '../../../../reference/exercises/four-parts/protocol.ts'
import { seen } from '../../../faults/send-in-pieces.ts'
import { replyMissing } from '../../../oracles/reply-missing.ts'
import { type RawArrival, RawPeer } from '../../../peers/raw-peer.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { say } from '../words/say.ts'
import { looksLikeAddress, readAnnouncement, saysAddress } from './client-messages.ts'
import { mediaSizes, type PlantedFile, plantFiles } from './planted-files.ts'
import { wrongMessage } from './wrong-message.ts'

/** A file as a client announced it; the size is unknown where neither the client nor its folder tells it. */
export interface Announced {
  readonly name: string
  readonly size: number | undefined
  /** How long the announcement took, once the address was acknowledged. */
  readonly answeredMs: number
}

/** A file as it came. */
export interface ReceivedFile {
  readonly name: string
  readonly content: Buffer
}

/** How something is acknowledged. */
export type Acknowledge = (of: Acknowledged) => Promise<void>

const addressMark = 'IP '
/** How long the end of a connection may be the end of the program, before another connection is awaited. */
const leavingShare = 0.25

/** Launches a client that finds `files` below its folder, presses Enter, and takes its connection as its server. */
export async function hostClient(context: ClientContext, files: readonly PlantedFile[]): Promise<MediaHost> {
  let sizes: ReadonlyMap<string, number | undefined> = new Map()
  const furnish = async (folder: string) => {
    await plantFiles(folder, files)
    sizes = await mediaSizes(folder)
  }
  await context.launch({ furnish, terminal: 'pty' })
  context.does({ act: 'start' }, [''])
  const host = new MediaHost(context, sizes)
  await host.accept()
  return host
}

/** The server of one client, which speaks whichever wire the client opens with. */
export class MediaHost {
  readonly context: ClientContext
  readonly #sizes: ReadonlyMap<string, number | undefined>
  #peer: RawPeer | undefined
  #wire: Wire | undefined
  #hasLeft = false

  constructor(context: ClientContext, sizes: ReadonlyMap<string, number | undefined>) {
    this.context = context
    this.#sizes = sizes
    if (context.wire === unframed.name) this.#wire = unframed
  }

  get peer(): RawPeer {
    if (!this.#peer) throw new Error('the client was not accepted yet')
    return this.#peer
  }

  /** The wire that the client speaks; known once it said something. */
  get wire(): Wire {
    return this.#wire ?? canonical
  }

  /** Whether the client has ended, so that more patience would not bring more files. */
  get hasLeft(): boolean {
    return this.#hasLeft
  }

  /** Takes the next connection of the client. */
  async accept(): Promise<void> {
    const peer = new RawPeer('servidor', await this.context.accept('servidor'), this.context.pace)
    this.context.defer(() => peer[Symbol.asyncDispose]())
    this.#peer = peer
  }

  /** Acknowledges at once. */
  readonly acknowledge: Acknowledge = (of) => this.peer.sendBytes(this.wire.ack(of))

  /**
   * The next announced file, acknowledged; undefined when the client has ended, or is silent for `withinMs`. Whoever
   * makes a connection for each file is met again.
   */
  async nextFile(
    withinMs: number = this.context.pace.answerMs,
    acknowledge: Acknowledge = this.acknowledge,
  ): Promise<Announced | undefined> {
    let address = await this.#address(withinMs)
    if (hasLeft(address) && (await this.#acceptAgain())) address = await this.#address(withinMs)
    this.#hasLeft = hasLeft(address)
    if (isOver(address)) return undefined
    if (!saysAddress(this.wire, address.bytes))
      throw address.kind === 'whole'
        ? wrongMessage('ip', address.bytes)
        : replyMissing(address, say('client-expected', { stage: 'ip' }))
    await acknowledge('ip')
    const announced = await this.#announcement()
    await acknowledge('file')
    return announced
  }

  /** The next file with its content, where every part is acknowledged; undefined like `nextFile`. */
  async receiveFile(withinMs?: number, acknowledge: Acknowledge = this.acknowledge): Promise<ReceivedFile | undefined> {
    const announced = await this.nextFile(withinMs, acknowledge)
    return announced && this.takeFile(announced, acknowledge)
  }

  /** The content of an announced file, where every part is acknowledged; `parts` of the four are taken. */
  async takeFile(
    { name, size }: Announced,
    acknowledge: Acknowledge = this.acknowledge,
    parts = 4,
  ): Promise<ReceivedFile> {
    let content: Buffer = Buffer.alloc(0)
    const sizes = size === undefined ? [] : partSizes(size)
    for (let i = 0, due = 0; i < parts; i++) {
      due += sizes[i] ?? 0
      content = Buffer.concat([content, await this.#part(content.length, due, size)])
      await acknowledge('part')
    }
    return { name, content }
  }

  /**
   * The next part, after `came` bytes of the content and up to byte `due`. Where nothing tells sizes and the client
   * divides otherwise, it ends when the client is silent.
   */
  async #part(came: number, due: number, size: number | undefined): Promise<Buffer> {
    const { peer } = this
    // nothing comes between the acknowledgements of empty parts, which must not be joined
    if (came === size || (this.wire === canonical && due <= came)) {
      await this.#untilRead()
      return Buffer.alloc(0)
    }
    const isWhole = (bytes: Buffer) => came + bytes.length === due || came + bytes.length === size
    const arrival =
      this.wire === canonical
        ? await peer.exactly(due - came)
        : await peer.reply(isWhole, undefined, peer.pace.silenceMs)
    if (arrival.kind === 'whole') return arrival.bytes
    if (arrival.kind === 'deadline' && peer.unread.length > 0) return (await peer.exactly(peer.unread.length)).bytes
    throw replyMissing(arrival, say('client-expected', { stage: 'part' }))
  }

  async #address(withinMs: number): Promise<RawArrival> {
    const { peer } = this
    if (!this.#wire) {
      const mark = await peer.exactly(addressMark.length, withinMs)
      if (mark.kind !== 'whole') return mark
      this.#wire = mark.bytes.toString() === addressMark ? canonical : unframed
      const rest = await this.#text((came) => looksLikeAddress(Buffer.concat([mark.bytes, came]).toString()), withinMs)
      return { ...rest, bytes: Buffer.concat([mark.bytes, rest.bytes]) }
    }
    return this.#text((came) => looksLikeAddress(came.toString()), withinMs)
  }

  async #announcement(): Promise<Announced> {
    const arrival = await this.#text((came) => this.#sizes.has(basename(came.toString())))
    if (arrival.kind !== 'whole') throw replyMissing(arrival, say('client-expected', { stage: 'file' }))
    const announced = readAnnouncement(this.wire, arrival.bytes)
    if (!announced) throw wrongMessage('file', arrival.bytes)
    const name = basename(announced.name)
    return { name, size: announced.size ?? this.#sizes.get(name), answeredMs: arrival.waitedMs }
  }

  /** A line, or where no line ends, a text that is known by heart or followed by silence. */
  #text(isKnown: (came: Buffer) => boolean, withinMs = this.context.pace.answerMs): Promise<RawArrival> {
    if (this.wire === canonical) return this.peer.line(withinMs)
    return this.peer.reply(isKnown, withinMs, this.context.pace.silenceMs)
  }

  async #untilRead(): Promise<void> {
    const { pace, queues } = this.context
    await seen(this.peer.session, { gapMs: pace.gapMs, queues, served: true })
  }

  async #acceptAgain(): Promise<boolean> {
    const { pace, program } = this.context
    if (await program().waitForExit(pace.silenceMs * leavingShare)) return false
    const accepted = this.accept().then(
      () => true,
      () => false,
    )
    return Promise.race([
      accepted,
      program()
        .waitForExit(pace.answerMs)
        .then(() => false),
    ])
  }
}

/** The client ended the connection between two files. */
function hasLeft(arrival: RawArrival): boolean {
  return isOver(arrival) && arrival.kind !== 'deadline'
}

/** The client said nothing more, by leaving or by being silent. */
function isOver({ kind, bytes }: RawArrival): boolean {
  return kind !== 'whole' && bytes.length === 0
}
