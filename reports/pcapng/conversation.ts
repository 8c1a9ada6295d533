/** Who moves in a conversation: the one that began it, or the one that was called. */
export type Side = 'caller' | 'called'

/** One thing that happened in a conversation. */
export type Move = { readonly tMs: number; readonly comments: readonly string[] } & (
  | { readonly kind: 'data'; readonly from: Side; readonly bytes: Buffer; readonly totalBytes: number }
  | { readonly kind: 'open' | 'refused' }
  | { readonly kind: 'end' | 'reset'; readonly from: Side }
)

/** One connection, or over UDP one exchange, of a case. */
export interface Conversation {
  readonly transport: 'tcp' | 'udp'
  /** Said on its first packet: which case it belongs to, and whose it is. */
  readonly title: string
  /** The ports of both ends, where the report has them. */
  readonly ports?: Readonly<Record<Side, number>>
  /** The port to show for the one that was called, where the report has none. */
  readonly usualPort: number
  readonly moves: readonly Move[]
  /** What is known about it and belongs to no packet that follows. */
  readonly lastComments: readonly string[]
}
