import net from 'node:net';
import { Refusal } from './project.mjs';

/** Listens on a port for a moment. @returns {Promise<number>} the port, or throws what the system says */
function tryPort(port, host) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(port, host, () => {
      const { port: found } = server.address();
      server.close(() => resolve(found));
    });
  });
}

/** A port that nobody listens on: the wanted one, else any. */
export const freePort = (wanted = 0, host = '127.0.0.1') =>
  tryPort(wanted, host).catch(() => tryPort(0, host));

const reasons = {
  EADDRINUSE: 'is in use already; is the application running?',
  EACCES: 'may not be used by this account.',
  EADDRNOTAVAIL: 'cannot be opened: this machine has no such address.',
};

/** Refuses with one sentence when the port cannot be listened on. */
export async function requirePort({ variable, port, host }) {
  const number = Number(port);
  if (!Number.isInteger(number) || number < 0 || number > 65_535) {
    throw new Refusal(`${variable} must be a port number from 0 to 65535.`);
  }
  try {
    return await tryPort(number, host);
  } catch (error) {
    const reason = reasons[error.code] ?? `cannot be used (${error.code}).`;
    throw new Refusal(`Port ${number} on ${host} ${reason} Set ${variable} to use another one.`);
  }
}
