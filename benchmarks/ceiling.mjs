// Answers every request with 200 and looks at none: what wrk reaches here is the ceiling of the load itself.
import { createServer } from 'node:net';

const answer = 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n';
createServer({ noDelay: true }, socket => socket.on('data', () => socket.write(answer)).on('error', () => {}))
  .listen(Number(process.env.PORT), '127.0.0.1');
