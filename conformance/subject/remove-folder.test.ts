import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { removeFolder, removeFolderNow } from './remove-folder.ts'

const stubborn: Readonly<Record<string, string>> = {
  'deeper than a path can say': `import os
for _ in range(1000):
    os.mkdir('honda')
    os.chdir('honda')
`,
  'that nobody may enter': `import os
os.makedirs('dentro/mas')
os.symlink('/etc', 'enlace')
for each in ('dentro/mas', 'dentro', '.'):
    os.chmod(each, 0)
`,
}

for (const [what, program] of Object.entries(stubborn))
  for (const [name, remove] of Object.entries({ removeFolder, removeFolderNow }))
    it(`${name} removes a folder ${what}, and nothing beside it`, async () => {
      const outer = mkdtempSync(join(tmpdir(), 'zocalo-test-'))
      onTestFinished(() => void execFileSync('rm', ['-rf', outer]))
      writeFileSync(join(outer, 'suyo'), 'suyo')
      const folder = mkdtempSync(join(outer, 'copia-'))
      execFileSync('python3', ['-c', program], { cwd: folder })
      await remove(folder)
      expect(readdirSync(outer)).toEqual(['suyo'])
      expect(existsSync('/etc/passwd')).toBe(true)
    })
