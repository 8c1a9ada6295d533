import type { RegisteredClient } from './client-database.ts'
import type { Change } from './client-store.ts'
import type { Command, Reply } from './protocol.ts'

/** What the central server does with a command that came from the address `ip`. */
export function answerCommand(command: Command, ip: string, clients: readonly RegisteredClient[]): Change<Reply> {
  if (command.kind === 'unknown') return { result: { kind: 'unknown-command' } }
  if (command.kind === 'bad-format') return { result: command }
  if (command.kind === 'register') return register(command, clients)
  // registered means: the sender's address is in the list, whoever registered it
  if (!clients.some((client) => client.ip === ip)) return { result: { kind: 'not-registered' } }
  if (command.kind === 'add-videos') return addVideos(command, clients)
  if (command.kind === 'list') return { result: listVideos(clients) }
  const owner = clients.find(({ videos }) => videos.includes(command.video))
  return { result: owner ? { kind: 'found', ip: owner.ip, port: owner.port } : { kind: 'not-found' } }
}

function register(
  { name, ip, port }: Extract<Command, { kind: 'register' }>,
  clients: readonly RegisteredClient[],
): Change<Reply> {
  if (clients.some((client) => client.name === name)) return { result: { kind: 'duplicate' } }
  return { clients: [...clients, { name, ip, port, videos: [] }], result: { kind: 'registered', name } }
}

function addVideos(
  { name, videos }: Extract<Command, { kind: 'add-videos' }>,
  clients: readonly RegisteredClient[],
): Change<Reply> {
  const at = clients.findIndex((client) => client.name === name)
  const client = clients[at]
  if (!client) return { result: { kind: 'unknown-client' } }
  const added = { ...client, videos: [...client.videos, ...videos] }
  return { clients: clients.with(at, added), result: { kind: 'videos-added' } }
}

function listVideos(clients: readonly RegisteredClient[]): Reply {
  const videos = clients.flatMap((client) => client.videos)
  return videos.length > 0 ? { kind: 'list', videos } : { kind: 'none' }
}
