import { readFile } from 'node:fs/promises'
import type { Judged } from '../runner/run-exercise.ts'
import type { Suite } from '../runner/suite.ts'
import { clientSubject } from '../subject/client-subject.ts'
import { launchServer } from '../subject/launched-server.ts'
import { referenceCommand, referenceEnvironment } from '../subject/reference-command.ts'
import { targetServer } from '../subject/target-server.ts'
import { hostAndPort } from './host-and-port.ts'
import type { SubjectOptions } from './subject-options.ts'

const projectFolder = new URL('../../', import.meta.url)

/** The programs that `options` name, ready to be opened. */
export async function judgedSubject(suite: Suite, { subject, timeoutScale }: SubjectOptions): Promise<Judged> {
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
      })
    return { kind: 'server', version, command, openServer }
  }
  if (subject.kind === 'client') {
    const { command, workdir } = subject
    const client = clientSubject({ command, workdir, usualPort: clientPort, environment: clientEnvironment })
    return { kind: 'client', version, command, client }
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
