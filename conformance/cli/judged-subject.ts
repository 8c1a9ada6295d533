import { readFile } from 'node:fs/promises'
import type { PairPrograms } from '../pair/pair-programs.ts'
import type { Judged } from '../runner/run-exercise.ts'
import type { Suite } from '../runner/suite.ts'
import { clientSubject } from '../subject/client-subject.ts'
import { launchServer } from '../subject/launched-server.ts'
import { referenceCommand, referenceEnvironment } from '../subject/reference-command.ts'
import { targetServer } from '../subject/target-server.ts'
import { boxFor } from './box-for.ts'
import { chosenKeymaps } from './chosen-keymaps.ts'
import { CommandProblem } from './command-problem.ts'
import { hostAndPort } from './host-and-port.ts'
import type { SubjectOptions } from './subject-options.ts'
import { say } from './words/say.ts'

const projectFolder = new URL('../../', import.meta.url)

/** The programs that `options` name, ready to be opened. */
export async function judgedSubject(suite: Suite, options: SubjectOptions): Promise<Judged> {
  const { subject, timeoutScale } = options
  const {
    exercise,
    defaultPort,
    clientPort = defaultPort,
    transports,
    clientEnvironment,
    serverSurroundings: surround,
    referenceArguments = {},
  } = suite
  const version = await projectVersion()
  if (subject.kind === 'target') {
    const { host, port } = subject
    return {
      kind: 'target',
      version,
      address: hostAndPort(host, port),
      openServer: async () => targetServer(host, port),
    }
  }
  const box = boxFor(options)
  const named = { version, ...(box && { box: { mode: box.mode, text: box.told } }) }
  if (subject.kind === 'server') {
    const { command, workdir, port } = subject
    const openServer = () =>
      launchServer({
        kind: 'server',
        command,
        workdir,
        port,
        usualPort: defaultPort,
        transports,
        surround,
        timeoutScale,
        box,
      })
    return { kind: 'server', ...named, command, openServer }
  }
  if (subject.kind === 'client') {
    const { command, workdir } = subject
    const client = clientSubject({ command, workdir, usualPort: clientPort, environment: clientEnvironment, box })
    const { keysFile } = options
    const clientKeymap = keysFile === undefined ? undefined : (await chosenKeymaps(suite, keysFile)).client
    return { kind: 'client', ...named, command, client, clientKeymap }
  }
  if (subject.kind === 'pair') {
    const { command, workdir, port, clientCommand, clientWorkdir } = subject
    const { outcomes } = suite
    if (!box || !outcomes) throw new CommandProblem(say('no-outcomes', { exercise }))
    const keymaps = await chosenKeymaps(suite, options.keysFile)
    const pair: PairPrograms = {
      server: { command, workdir, port, surround, keymap: keymaps.server },
      client: {
        command: clientCommand,
        workdir: clientWorkdir,
        environment: clientEnvironment,
        keymap: keymaps.client,
      },
      usualPort: clientPort,
      transports,
      box,
      timeoutScale,
    }
    return { kind: 'pair', ...named, command, clientCommand, pair }
  }
  const own = { workdir: undefined, usualPort: defaultPort, environment: referenceEnvironment }
  const [server, client] = (['server', 'client'] as const).map((role) =>
    referenceCommand(exercise, role, referenceArguments[role]),
  ) as [string, string]
  return {
    kind: 'reference',
    version,
    openServer: () => launchServer({ kind: 'reference', command: server, transports, surround, timeoutScale, ...own }),
    client: clientSubject({ command: client, ...own, usualPort: clientPort }),
  }
}

/** The version that reports name. */
export async function projectVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(new URL('package.json', projectFolder), 'utf8')) as { version: string }
  return version
}
