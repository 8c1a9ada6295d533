import { programMarker } from './process-tree.ts'

const inherited = [
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'SHELL',
  'LANG',
  'LC_ALL',
  'LC_CTYPE',
  'TZ',
  'TMPDIR',
  'VIRTUAL_ENV',
  'PYTHONPATH',
  'PYENV_ROOT',
  'PYENV_VERSION',
  'LD_LIBRARY_PATH',
  'JAVA_HOME',
]

/** The environment of a launched program: what it needs to run, unbuffered UTF-8 output, its marker, and nothing else of ours. */
export function programEnvironment(
  marker: string,
  terminal: 'pipe' | 'pty',
  extra: Readonly<Record<string, string>>,
): Record<string, string> {
  return {
    ...Object.fromEntries(
      inherited.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
    ),
    PYTHONUNBUFFERED: '1',
    PYTHONDONTWRITEBYTECODE: '1',
    PYTHONIOENCODING: 'utf-8',
    TERM: terminal === 'pty' ? 'xterm' : 'dumb',
    ...extra,
    [programMarker]: marker,
  }
}
