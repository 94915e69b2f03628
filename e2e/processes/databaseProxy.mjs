import net from 'node:net';

/**
 * A way to a database that can be cut.
 *
 * @param {string} connectionString of the database
 */
export async function startDatabaseProxy(connectionString) {
  const target = new URL(connectionString);
  const sockets = new Set();
  let open = true;
  const server = net.createServer(client => {
    if (!open) {
      client.destroy();
      return;
    }
    const database = net.connect(Number(target.port), target.hostname);
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        database.destroy();
      });
    }
    client.pipe(database).pipe(client);
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    connection: {
      host: '127.0.0.1',
      port: server.address().port,
      user: target.username,
      password: target.password,
    },
    cut: () => {
      open = false;
      sockets.forEach(socket => socket.destroy());
    },
    mend: () => {
      open = true;
    },
    stop: () => {
      sockets.forEach(socket => socket.destroy());
      server.close();
    },
  };
}
