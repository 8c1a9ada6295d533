import { setImmediate as nextTurn } from 'node:timers/promises'
import { LinkDialogue } from '../../net/link-dialogue.ts'
import type { TcpLink } from '../../net/tcp-link.ts'
import { TcpLinkServer } from '../../net/tcp-link-server.ts'
import { type ChatWords, chatWords } from '../../terminal/chat-words.ts'
import { type ChatReply, chatErrors } from '../../wire/chat-message.ts'
import { ChatRoom } from '../../wire/chat-room.ts'
import { encodeReply, maxLineBytes, maxTextBytes, parseRequest } from './protocol.ts'

/** Where a server listens, and where its console lines go. */
export interface ChatTcpServerOptions {
  readonly host: string
  readonly port: number
  readonly lang: 'es' | 'en'
  readonly say: (line: string) => void
}

/** A running server; disposal tells everybody that it is over and ends every connection. */
export interface ChatTcpServer extends AsyncDisposable {
  readonly port: number
}

/** What a person who does not read may leave unread before the connection is given up. */
const maxUnreadBytes = 1024 * 1024
const hourMs = 3_600_000
const closeWithinMs = 500

/** Starts the reference server: any number of conversations of two. @throws the system's error when it cannot listen, for example EADDRINUSE. */
export async function startChatTcpServer(options: ChatTcpServerOptions): Promise<ChatTcpServer> {
  const { host, say } = options
  const words = chatWords[options.lang]
  say(words.starting)
  const room = roomOf(words, say)
  const server = await TcpLinkServer.listen(host, options.port, (link) => void attend(link, room))
  say(words.listening(placeOf(host, server.port)))
  say(words.howToLeave)
  return {
    port: server.port,
    async [Symbol.asyncDispose]() {
      say(words.leaving)
      room.close()
      await server.close(closeWithinMs)
    },
  }
}

function roomOf(words: ChatWords, say: (line: string) => void): ChatRoom<TcpLink> {
  const name = (link: TcpLink) => placeOf(link.remoteAddress, link.remotePort)
  return new ChatRoom<TcpLink>({
    say: tell,
    end: (link) => link.end(),
    news: (news) =>
      say(
        news.kind === 'began'
          ? words.began(name(news.first), name(news.second))
          : words.left(name(news.person), news.how),
      ),
  })
}

async function attend(link: TcpLink, room: ChatRoom<TcpLink>): Promise<void> {
  const dialogue = new LinkDialogue(link)
  // Whoever left at the same instant is seen leaving before somebody is seated beside them.
  await nextTurn()
  room.join(link)
  for (;;) {
    const came = await dialogue.line(maxLineBytes, hourMs)
    if (came.kind === 'line') obey(link, came.bytes, room)
    else if (came.kind === 'too-long') {
      tell(link, { kind: 'error', why: chatErrors.tooLong(maxTextBytes) })
      room.leave(link, 'expelled')
    } else if (came.kind !== 'silence') room.leave(link, 'vanished')
    if (came.kind !== 'line' && came.kind !== 'silence') break
  }
  link.end()
}

function obey(link: TcpLink, bytes: Buffer, room: ChatRoom<TcpLink>): void {
  // Who has left, or was told that it is over, is not heard any more.
  if (!room.has(link)) return
  const request = parseRequest(bytes)
  if (request.kind === 'text') room.speak(link, request.text)
  else if (request.kind === 'leave') room.leave(link, 'asked')
  else if (request.kind === 'join') room.join(link)
  else tell(link, { kind: 'error', why: request.why })
  if (link.unsentBytes > maxUnreadBytes) room.leave(link, 'expelled')
}

function tell(link: TcpLink, reply: ChatReply): void {
  if (link.unsentBytes > maxUnreadBytes) link.destroy()
  else link.write(encodeReply(reply))
}

function placeOf(host: string, port: number): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`
}
