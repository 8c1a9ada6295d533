import { readFile, rename, writeFile } from 'node:fs/promises'
import { parseDatabase, serialiseDatabase } from '../../../reference/exercises/video-index/client-database.ts'
import type { Session } from '../../../reference/net/session.ts'
import { TcpListener } from '../../../reference/net/tcp-listener.ts'
import { BlockingSocket } from '../blocking-socket.ts'
import type { Program } from '../mutant.ts'

/** Somebody in the list. */
export interface Registered {
  readonly name: string
  readonly ip: string
  readonly port: string
  readonly videos: readonly string[]
}

/** A connected client. */
export interface Client {
  readonly socket: BlockingSocket
  readonly session: Session
  readonly ip: string
}

/** The other side ended the connection. */
export class Lost extends Error {}

/** The answers of the sheet that are the same for everybody. */
export const replies = {
  duplicate: 'Usuario ya registrado',
  added: 'Se agregaron los videos exitosamente',
  unknownClient: 'El cliente proporcionado no existe. Asegúrese de inscribirlo primero',
  notRegistered: 'Regístrese primero',
  none: 'No hay videos registrados',
  notFound: 'El video que busca no existe',
  unknown: 'Comando desconocido',
} as const

const file = 'bd_clientes.txt'
const forEverMs = 2 ** 31 - 1
const usage = {
  INSC: 'INSC nom_cliente IP puerto_escucha',
  VIDEOS: 'VIDEOS nom_cliente cantidad_videos lista_videos',
  INFO: 'INFO',
  DESCARGAR: 'DESCARGAR nom_video',
} as const

/** A correct central server in small parts; a mutant replaces exactly one of them. */
export class PlainServer implements Program {
  clients: readonly Registered[] = []
  #saving: Promise<void> = Promise.resolve()

  async serve(host: string, port: number): Promise<void> {
    await this.load()
    const listener = await TcpListener.listen(host, port)
    for (;;) {
      const session = await listener.accept(forEverMs)
      if (session) this.accepted(session)
    }
  }

  accepted(session: Session): void {
    void this.converse({ socket: new BlockingSocket(session), session, ip: session.remoteAddress })
  }

  async converse(client: Client): Promise<void> {
    try {
      for (;;) {
        const reply = await this.answer(await this.command(client), client.ip)
        if (reply !== undefined) await this.send(client, this.encode(reply))
      }
    } catch (problem) {
      this.troubled(client, problem)
    }
    await client.socket.close()
  }

  /** What ended a conversation. */
  troubled(_client: Client, _problem: unknown): void {}

  async command(client: Client): Promise<string> {
    const bytes = await this.receive(client)
    if (bytes.length === 0) throw new Lost()
    return this.decode(bytes)
  }

  receive({ socket }: Client): Promise<Buffer> {
    return socket.recv(1024)
  }

  decode(bytes: Buffer): string {
    return bytes.toString()
  }

  encode(text: string): Buffer {
    return Buffer.from(text)
  }

  /** Waits until the system has taken all bytes. */
  send({ socket }: Client, bytes: Buffer): Promise<void> {
    return socket.sendAll(bytes)
  }

  /** The answer; nothing when there is none. */
  async answer(command: string, ip: string): Promise<string | undefined> {
    const [first = '', ...rest] = command.split(/\s+/).filter((word) => word !== '')
    const word = this.commandWord(first)
    if (word === 'INSC') return rest.length === 3 ? this.register(rest[0]!, rest[1]!, rest[2]!) : this.badFormat(word)
    if (word === 'VIDEOS') return rest.length < 2 ? this.badFormat(word) : this.addVideos(ip, rest[0]!, rest.slice(2))
    if (word === 'INFO') return rest.length === 0 ? this.list(ip) : this.badFormat(word)
    if (word === 'DESCARGAR') return rest.length === 1 ? this.find(ip, rest[0]!) : this.badFormat(word)
    return this.unknown()
  }

  commandWord(first: string): string {
    return first.toUpperCase()
  }

  badFormat(word: keyof typeof usage): string | undefined {
    return `Formato de entrada incorrecto\n${usage[word]}`
  }

  unknown(): string | undefined {
    return replies.unknown
  }

  isRegistered(ip: string): boolean {
    return this.clients.some((client) => client.ip === ip)
  }

  async register(name: string, ip: string, port: string): Promise<string> {
    if (this.isTaken(name)) return replies.duplicate
    await this.change([...this.clients, { name, ip, port, videos: [] }])
    return this.welcome(name)
  }

  isTaken(name: string): boolean {
    return this.clients.some((client) => client.name === name)
  }

  welcome(name: string): string {
    return `El cliente ${name} ha sido agregado exitosamente`
  }

  async addVideos(ip: string, name: string, videos: readonly string[]): Promise<string> {
    if (!this.isRegistered(ip)) return replies.notRegistered
    const at = this.owner(name)
    const client = this.clients[at]
    if (!client) return replies.unknownClient
    await this.change(this.clients.with(at, { ...client, videos: this.withMore(client.videos, videos) }))
    return replies.added
  }

  /** Where in the list the client stands to whom videos are added. */
  owner(name: string): number {
    return this.clients.findIndex((client) => client.name === name)
  }

  withMore(before: readonly string[], more: readonly string[]): readonly string[] {
    return [...before, ...more]
  }

  list(ip: string): string | undefined {
    if (!this.isRegistered(ip)) return replies.notRegistered
    return this.listed().join('\n') || replies.none
  }

  listed(): string[] {
    return this.clients.flatMap((client) => client.videos)
  }

  find(ip: string, video: string): string {
    if (!this.isRegistered(ip)) return replies.notRegistered
    const owner = this.clients.find((client) => client.videos.includes(video))
    return owner ? this.found(owner) : replies.notFound
  }

  found({ ip, port }: Registered): string {
    return `EXITO ${ip} ${port}`
  }

  /** Changes the list and then the file; nothing comes between reading the list and changing it. */
  async change(clients: readonly Registered[]): Promise<void> {
    this.clients = clients
    this.#saving = this.#saving.then(() => this.save())
    await this.#saving
  }

  async save(): Promise<void> {
    await writeFile(`${file}.nuevo`, this.serialise())
    await rename(`${file}.nuevo`, file)
  }

  serialise(): string {
    return serialiseDatabase(this.clients)
  }

  async load(): Promise<void> {
    const bytes = await readFile(file).catch(() => undefined)
    if (!bytes) return
    const parsed = parseDatabase(bytes)
    if ('problem' in parsed) return this.unreadable(parsed.problem.line)
    this.clients = parsed.clients
  }

  /** Does not start over a file that is not understood. */
  unreadable(line: number): void {
    console.error(`${file} está dañado en la línea ${line}: corrígelo o cámbiale el nombre.`)
    process.exit(1)
  }
}
