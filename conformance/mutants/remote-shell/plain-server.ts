import { existsSync, readdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import {
  errorReply,
  listingDatagrams,
  okReply,
  parseCommand,
  type ShellCommand,
} from '../../../reference/exercises/remote-shell/protocol.ts'
import { UdpPort } from '../../../reference/net/udp-port.ts'
import type { Program } from '../mutant.ts'

/** A small correct server with one current folder for everybody; each mutant changes exactly one of its parts. */
export class PlainServer implements Program {
  readonly start: string = realpathSync(process.cwd())
  current: string = this.start

  async serve(host: string, port: number): Promise<void> {
    const udp: UdpPort = await UdpPort.bind(host, port, {
      received: (bytes, from) => {
        for (const reply of this.answer(bytes)) udp.send(reply, from)
        if (parseCommand(bytes).kind === 'exit') this.end(udp)
      },
    })
  }

  answer(bytes: Buffer): readonly Buffer[] {
    const command = parseCommand(bytes)
    if (command.kind === 'wrong') return this.notUnderstood(bytes)
    if (command.kind === 'ls') return this.listing(readdirSync(this.current).sort())
    try {
      this.carryOut(command)
      return this.answerDone(command)
    } catch (problem) {
      return this.answerFailed(command, problem as Error)
    }
  }

  answerDone(_command: ShellCommand): readonly Buffer[] {
    return [okReply]
  }

  answerFailed(_command: ShellCommand, { message }: Error): readonly Buffer[] {
    return [errorReply(message)]
  }

  notUnderstood(_bytes: Buffer): readonly Buffer[] {
    return [errorReply('comando desconocido')]
  }

  listing(names: readonly string[]): readonly Buffer[] {
    return listingDatagrams(names)
  }

  carryOut(command: ShellCommand): void {
    if (command.kind === 'rm') this.remove(this.find(command.name))
    if (command.kind === 'write') this.write(this.find(command.name), command.text)
    if (command.kind === 'cd') this.enter(this.find(command.folder))
    if (command.kind === 'mv') this.move(this.find(command.from), this.find(command.to))
  }

  /** Where a name lies. @throws Error when that is outside. */
  find(name: string): string {
    const path = resolve(this.current, name)
    if (path !== this.start && !path.startsWith(this.start + sep)) throw new Error('fuera de la carpeta')
    return path
  }

  remove(path: string): void {
    rmSync(path)
  }

  write(path: string, text: string): void {
    writeFileSync(path, text)
  }

  enter(path: string): void {
    if (!isFolder(path)) throw new Error('no existe el directorio')
    this.current = path
  }

  move(from: string, to: string): void {
    if (!existsSync(from)) throw new Error('no existe el fichero')
    const target = isFolder(to) ? join(to, basename(from)) : to
    if (dirname(target) === dirname(from)) throw new Error('deben ser directorios distintos')
    this.transfer(from, target)
  }

  transfer(from: string, to: string): void {
    renameSync(from, to)
  }

  end(udp: UdpPort): void {
    void udp.close()
  }
}

/** Whether there is a folder at `path`. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
