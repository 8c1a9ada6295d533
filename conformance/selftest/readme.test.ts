import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type DocumentedCommand, documentedCommands } from './documents/documented-commands.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const { packageManager, scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const pages = ['README.md', 'README.es.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md', { cwd: root })]
const program: Readonly<Record<string, readonly string[]>> = {
  conformance: ['--import', 'tsx', 'conformance/cli.ts', 'conformance'],
  scenario: ['--import', 'tsx', 'conformance/cli.ts', 'scenario'],
  fuzz: ['--import', 'tsx', 'conformance/cli.ts', 'fuzz'],
  wire: ['--import', 'tsx', 'conformance/cli.ts', 'wire'],
  report: ['--import', 'tsx', 'conformance/cli.ts', 'report'],
  reference: ['reference/cli.ts'],
}
const knownFlags = new Map(Object.keys(program).map((script) => [script, flagsOf(script)]))

describe.each(pages)('%s', (page) => {
  const text = readFileSync(join(root, page), 'utf8')

  test('its commands exist, with their flags and their files', () => {
    expect(documentedCommands(text).flatMap(mistakesIn)).toEqual([])
  })

  test('its links lead to files', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link]) => link ?? '')
    expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([])
  })
})

test('both READMEs begin with the same two commands', () => {
  const first = (page: string) => /```sh\n([\s\S]*?)```/.exec(readFileSync(join(root, page), 'utf8'))?.[1]
  expect(first('README.md')).toBe(`npx -y ${packageManager} conformance\nnpx -y ${packageManager} test\n`)
  expect(first('README.es.md')).toBe(first('README.md'))
})

test('both READMEs show the same commands, apart from the language', () => {
  const commands = (page: string) =>
    documentedCommands(readFileSync(join(root, page), 'utf8')).map(({ line }) => line.replace(/ --lang \w+/, ''))
  expect(commands('README.es.md')).toEqual(commands('README.md'))
  expect(commands('README.md').length).toBeGreaterThan(10)
})

test.each([
  ['pnpm conformance --sed 7', '--sed'],
  ['pnpm conform', 'conform'],
  ["pnpm conformance --server 'python3 nadie.py {host} {port}' --workdir examples/python/canvas", 'nadie.py'],
  ['pnpm scenario check scenarios/library/nadie', 'scenarios/library/nadie'],
  ['npx -y pnpm@1.0.0 test', 'pnpm@1.0.0'],
])('a mistake in a command is found: %s', (line, mistake) => {
  expect(documentedCommands(`\`\`\`sh\n${line}\n\`\`\``).flatMap(mistakesIn).join()).toContain(mistake)
})

function mistakesIn({ line, manager, script, words, flags }: DocumentedCommand): string[] {
  if (manager !== 'pnpm' && manager !== packageManager)
    return [`${line}: the lockfile needs ${packageManager}, not ${manager}`]
  if (['install', 'exec'].includes(script)) return []
  if (!Object.hasOwn(scripts, script)) return [`${line}: there is no script ${script}`]
  const known = knownFlags.get(script) ?? []
  const unknown = [...flags.keys()].filter((flag) => !known.includes(flag))
  const workdir = flags.get('--workdir') ?? '.'
  const programs = [flags.get('--server'), flags.get('--client')].flatMap((given) => given?.match(/\S+\.py/g) ?? [])
  const files = [
    ...programs.map((file) => join(workdir, file)),
    ...words.filter((word) => word.startsWith('scenarios/')),
  ]
  return [
    ...unknown.map((flag) => `${line}: ${script} has no ${flag}`),
    ...files.filter((file) => !existsSync(join(root, file))).map((file) => `${line}: there is no ${file}`),
  ]
}

function flagsOf(script: string): string[] {
  // recording is told other things than playing
  const actions = script === 'scenario' ? [[], ['record']] : [[]]
  return actions.flatMap((action) => {
    const { stdout } = spawnSync(process.execPath, [...(program[script] ?? []), ...action, '--help'], {
      cwd: root,
      encoding: 'utf8',
    })
    return stdout.match(/--[a-z][\w-]*/g) ?? []
  })
}
