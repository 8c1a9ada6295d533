// Crea procesos de Node separados, que escriben sin parar y sobreviven a quien los creó; cada uno vive 60 segundos.
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'

const [, , host, port, vecino] = process.argv
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined)
const hijo = `setTimeout(() => process.exit(), 60_000); setInterval(() => process.stdout.write('x'.repeat(65536)), 1) // ${vecino}`
createServer((socket) => {
  socket.on('error', () => undefined)
  for (let i = 0; i < 2; i++) spawn(process.execPath, ['-e', hijo], { detached: true, stdio: 'inherit' }).unref()
  socket.write('{'.repeat(100_000))
}).listen(Number(port), host)
setTimeout(() => process.exit(), 60_000)
