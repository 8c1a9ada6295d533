import { expect, it } from 'vitest'
import { addressAnswer, openQuestion } from './address-questions.ts'

it.each([
  ['IP del servidor: ', '{host}'],
  ['Introduce la dirección IP: ', '{host}'],
  ['Introduce la IP del servidor al que enviar el fichero: ', '{host}'],
  ['Dirección del servidor [localhost]: ', '{host}'],
  ['DIRECCIÓN: ', '{host}'],
  ['Servidor (Enter para localhost): ', '{host}'],
  ['Nombre del servidor: ', '{host}'],
  ['¿A qué servidor quieres conectarte? ', '{host}'],
  ['¿Cuál es la dirección del servidor?', '{host}'],
  ['Host: ', '{host}'],
  ['ip> ', '{host}'],
  ['Enter server address: ', '{host}'],
  ['Server IP (default 127.0.0.1): ', '{host}'],
  ['What is the host? ', '{host}'],
  ['Puerto: ', '{port}'],
  ['puerto> ', '{port}'],
  ['Nº de puerto del servidor: ', '{port}'],
  ['Puerto [50001]: ', '{port}'],
  ['Introduzca el puerto: ', '{port}'],
  ['¿En qué puerto escucha el servidor? ', '{port}'],
  ['Server port: ', '{port}'],
  ['Enter the port number of the server: ', '{port}'],
  ['host:puerto: ', '{host}:{port}'],
  ['Dirección del servidor (ip:puerto): ', '{host}:{port}'],
  ['Servidor [localhost:50001]: ', '{host}:{port}'],
  ['Server <host>:<port> ', '{host}:{port}'],
  ['IP y puerto separados por un espacio: ', '{host} {port}'],
  ['Introduce la IP y el puerto: ', '{host} {port}'],
  ['IP, puerto: ', '{host},{port}'],
  ['Escribe aquí la dirección: ', '{host}'],
  ['Elige aquí tu puerto: ', '{port}'],
  ['¿Usar localhost por defecto? (s/n): ', 's'],
  ['Use the default server? [Y/n] ', 'y'],
])('%s asks where the server is', (prompt, answer) => {
  expect(addressAnswer(prompt)).toBe(answer)
})

it.each([
  '',
  '> ',
  'Mensaje (o salir): ',
  'Nombre del fichero: ',
  'Nombre del archivo en el servidor: ',
  'Fichero que está en el servidor: ',
  'File name on the server: ',
  'Mensaje para el servidor: ',
  'Enviar al servidor: ',
  'Escribe algo: ',
  'Comando: ',
  'servidor> ',
  'usuario@servidor:~$ ',
  'Su nombre: ',
  'Nombre de usuario: ',
  'Correo o dirección de correo: ',
  'El fichero ya existe en el servidor. ¿Sobrescribir? (s/n): ',
  'Elija una opción: ',
  'Reporte tu incidencia: ',
  'Equipo: ',
  'Conectado al servidor 127.0.0.1:9000',
  'Servidor escuchando en el puerto 9000',
  'Server listening on port 9000',
  '¿Reemplazar el local? (s/n): ',
])('%s asks for something else', (prompt) => {
  expect(addressAnswer(prompt)).toBeUndefined()
})

it.each([
  ['Cliente\nIP: ', 'IP:'],
  ['Cliente\r\nIP del servidor\r\n> ', 'IP del servidor'],
  ['IP del servidor:\n', 'IP del servidor:'],
  ['Conectando al servidor\n', ''],
  ['\u001b[1mPuerto:\u001b[0m ', 'Puerto:'],
  ['', ''],
])('the open question of %j is %j', (terminal, question) => {
  expect(openQuestion(terminal)).toBe(question)
})
