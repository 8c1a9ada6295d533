import type { ConnectProblem } from '../../net/connect-socket.ts'
import type { SendingEnd, SendingNews } from './client.ts'
import type { LostConnection } from './dialogue.ts'
import type { ReceptionNews } from './reception-conversation.ts'

/** Everything that both programs say in one language. */
export interface ProgramWords {
  readonly starting: string
  listening(place: string): string
  readonly howToLeave: string
  readonly leaving: string
  news(address: string, news: ReceptionNews): string
  connected(place: string): string
  unreadable(path: string, code: string): string
  found(count: number): string
  readonly pressEnter: string
  readonly notStarted: string
  sending(news: SendingNews): string
  ending(end: SendingEnd): string
  lost(why: LostConnection): string
  noConnection(place: string, problem: ConnectProblem): string
}
