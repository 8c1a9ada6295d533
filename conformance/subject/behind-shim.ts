import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { access, constants } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const known = new Map<string, Promise<string | undefined>>()
const askMs = 10_000

/**
 * The program behind a pyenv shim, a script that takes longer to find Python than Python takes to start. The shim itself
 * where the folder, or one above it, chooses a version of its own, and where pyenv does not tell.
 */
export async function behindShim(file: string, folder: string, environment: NodeJS.ProcessEnv): Promise<string> {
  const shims = dirname(file)
  const root = dirname(shims)
  const pyenv = join(root, 'libexec', 'pyenv')
  if (basename(shims) !== 'shims' || !existsSync(pyenv) || choosesVersion(folder)) return file
  const key = `${file}\0${environment['PYENV_VERSION'] ?? ''}`
  const asked = known.get(key) ?? ask(pyenv, basename(file), { ...environment, PYENV_ROOT: root })
  known.set(key, asked)
  return (await asked) ?? file
}

async function ask(pyenv: string, program: string, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  try {
    const { stdout } = await run(pyenv, ['which', program], { cwd: '/', env, timeout: askMs })
    const file = stdout.trim()
    await access(file, constants.X_OK)
    return isAbsolute(file) ? file : undefined
  } catch {
    return undefined
  }
}

function choosesVersion(folder: string): boolean {
  if (existsSync(join(folder, '.python-version'))) return true
  return dirname(folder) !== folder && choosesVersion(dirname(folder))
}
