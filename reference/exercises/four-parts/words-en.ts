import type { LostConnection } from './dialogue.ts'
import type { ProgramWords } from './program-words.ts'

/** What both programs say in English. */
export const en: ProgramWords = {
  starting: 'Starting server...',
  listening: (place) => `Server listening on ${place}`,
  howToLeave: 'CTRL + C -> LEAVE',
  leaving: 'Closing server...',
  news: (address, news) => {
    if (news.kind === 'stored') return `${address}: stored ${news.name} (${bytes(news.bytes)})`
    if (news.kind === 'refused') return `${address}: refused, ${news.reason}`
    return `${address}: left before the end of ${news.name} (${bytes(news.bytes)}); not stored`
  },
  connected: (place) => `Connected to ${place}.`,
  unreadable: (path, code) => `${path} cannot be read (${code}); skipped.`,
  found: (count) => `Files in the list: ${count}`,
  pressEnter: 'Press Enter to send.',
  notStarted: 'Nothing was sent.',
  sending: (news) => {
    if (news.kind === 'file') return `${news.path}: ${bytes(news.size)}`
    if (news.kind === 'part') return `  part ${news.part + 1} of 4: ${bytes(news.bytes)}, received`
    if (news.why === 'unreadable') return `${news.path} cannot be read (${news.detail}); skipped.`
    if (news.why === 'refused') return `The server did not take ${news.path}: ${news.detail}`
    if (news.why === 'name') return `The name of ${JSON.stringify(news.path)} does not fit in one line; skipped.`
    return `${news.path} has fewer than 4 bytes: without framing an empty part cannot be sent; skipped.`
  },
  ending: (end) => {
    if (end.kind === 'shrank') return `${end.path} changed while it was sent; the connection was closed.`
    if (end.kind === 'lost') return `${lost(end.why)} ${end.path} was not sent to its end.`
    const skipped = end.skipped === 0 ? '' : ` Not sent: ${end.skipped}.`
    return `Done. Files sent: ${end.sent}.${skipped}`
  },
  lost: (why) => lost(why),
  noConnection: (place, problem) => {
    if (problem.kind === 'refused')
      return `No server is listening on ${place}. Has it been started, and is that its port?`
    return problem.kind === 'deadline'
      ? `${place} did not answer in time.`
      : `${place} could not be reached (${problem.code}).`
  },
}

function lost(why: LostConnection): string {
  switch (why.kind) {
    case 'end':
      return 'The server closed the connection.'
    case 'reset':
      return `The connection to the server broke (${why.code}).`
    case 'silence':
      return `The server did not answer within ${why.waitedMs} ms.`
    case 'too-long':
      return 'The server answered something too long to be an acknowledgement.'
  }
}

function bytes(count: number): string {
  return count === 1 ? '1 byte' : `${count} bytes`
}
