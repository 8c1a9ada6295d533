import { openPlainFile } from '../../files/open-plain-file.ts'
import { PartialFile } from '../../files/partial-file.ts'
import type { LinkDialogue } from '../../net/link-dialogue.ts'
import { sendFile } from '../../net/send-file.ts'
import type { FtpRefusal } from './program-words.ts'
import { type FtpReply, listing, maxFileBytes, maxLineBytes, parseRequest, replyLine } from './protocol.ts'
import { isAllowedName, isTakenByOther, storedNames } from './stored-names.ts'
import { ftpWords, type Language } from './words.ts'

/** The folder that is served, how long is waited, and how the console speaks. */
export interface FtpConversationOptions {
  readonly dir: string
  readonly lang: Language
  /** The longest wait for the next request; 10 minutes when left out. */
  readonly idleMs?: number
  /** The longest wait for the next piece of a content; 30 s when left out. */
  readonly contentWithinMs?: number
  readonly maxFileBytes?: number
  readonly say: (line: string) => void
}

type Going = 'on' | 'over'

/** The requests of one client, one after the other, until it leaves. */
export class FtpConversation {
  readonly #dialogue: LinkDialogue
  readonly #options: FtpConversationOptions
  readonly #client: string

  constructor(dialogue: LinkDialogue, options: FtpConversationOptions) {
    this.#dialogue = dialogue
    this.#options = options
    this.#client = `${dialogue.link.remoteAddress}:${dialogue.link.remotePort}`
  }

  /** Serves until the client leaves, vanishes or says what cannot be understood. @throws the disk's error. */
  async run(): Promise<void> {
    while ((await this.#serveOne()) === 'on');
  }

  get #words() {
    return ftpWords[this.#options.lang]
  }

  async #serveOne(): Promise<Going> {
    const came = await this.#dialogue.line(maxLineBytes, this.#options.idleMs ?? 600_000)
    if (came.kind === 'too-long') {
      await this.#reply({ kind: 'error', reason: this.#words.refusal('too-long') })
      return 'over'
    }
    if (came.kind !== 'line') {
      this.#say(this.#words.gone(came))
      return 'over'
    }
    const request = parseRequest(came.bytes)
    this.#say(came.bytes.toString('utf8'))
    switch (request.kind) {
      case 'wrong':
        return this.#refuse(request.problem)
      case 'list':
        return this.#goOn(await this.#dialogue.send(listing(await storedNames(this.#options.dir))))
      case 'download':
        return this.#download(request.name)
      case 'upload':
        return this.#upload(request.name, request.size)
      case 'leave':
        return 'over'
    }
  }

  async #download(name: string): Promise<Going> {
    if (!isAllowedName(name)) return this.#refuse('name')
    const found = await openPlainFile(this.#options.dir, name)
    if (!found) return this.#refuse('missing')
    await using file = found.file
    await this.#reply({ kind: 'ok', count: found.size })
    const how = await sendFile(this.#dialogue, file, found.size)
    // too few bytes must not be followed by an answer, which would be taken for content
    if (how === 'shrank') this.#dialogue.link.destroy()
    return this.#goOn(how === 'sent')
  }

  async #upload(name: string, size: number): Promise<Going> {
    const { dir, contentWithinMs = 30_000 } = this.#options
    if (!isAllowedName(name) || (await isTakenByOther(dir, name))) return this.#refuse('name')
    if (size > (this.#options.maxFileBytes ?? maxFileBytes)) return this.#refuse('too-big')
    await using file = await PartialFile.begin(dir, name)
    await this.#reply({ kind: 'ok', count: undefined })
    const came = await this.#dialogue.content(size, contentWithinMs, (piece) => file.append(piece))
    if (came.kind !== 'whole') {
      this.#say(this.#words.unfinished(name, file.bytes, size, came))
      return 'over'
    }
    await file.finish()
    this.#say(this.#words.stored(name, size))
    return this.#goOn(await this.#reply({ kind: 'received', size }))
  }

  async #refuse(why: FtpRefusal): Promise<Going> {
    return this.#goOn(await this.#reply({ kind: 'error', reason: this.#words.refusal(why) }))
  }

  #reply(reply: FtpReply): Promise<boolean> {
    return this.#dialogue.send(replyLine(reply))
  }

  #goOn(isThere: boolean): Going {
    return isThere ? 'on' : 'over'
  }

  #say(line: string): void {
    this.#options.say(`${this.#client}: ${line}`)
  }
}
