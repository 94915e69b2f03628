import net from 'node:net';

/** A port on loopback that nobody listens on at this moment. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Whether something answers on the port, by either family of addresses. */
export async function isPortTaken(port) {
  const answers = await Promise.all(
    ['127.0.0.1', '::1'].map(host => answersOn(host, port)),
  );
  return answers.includes(true);
}

function answersOn(host, port) {
  return new Promise(resolve => {
    const socket = net.connect({ host, port, timeout: 1000 });
    const done = answer => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
    socket.once('timeout', () => done(false));
  });
}
