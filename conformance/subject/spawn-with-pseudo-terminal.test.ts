import { expect, it } from 'vitest'
import { launchProgram } from './launch-program.ts'
import { pythonFolder } from './python-folder.ts'
import { loadPseudoTerminal } from './spawn-with-pseudo-terminal.ts'

it('is a terminal for the program', async () => {
  await using home = await pythonFolder()
  const command = `python3 -c 'import sys; print(sys.stdin.isatty(), sys.stdout.isatty())'`
  await using program = await launchProgram({ command, folder: home.folder, terminal: 'pty' })
  await program.waitForExit(5_000)
  expect(program.terminal()).toBe('True True\r\n')
})

it('says which optional package is missing', async () => {
  await expect(loadPseudoTerminal('@zocalo/not-there')).rejects.toMatchObject({
    code: 'pseudo-terminal-missing',
    text: { es: expect.stringContaining('@zocalo/not-there'), en: expect.stringContaining('@zocalo/not-there') },
  })
})
