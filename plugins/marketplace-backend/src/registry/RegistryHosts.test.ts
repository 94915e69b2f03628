import { RetryLaterError } from './registryErrors';
import { RegistryHosts } from './RegistryHosts';

const minute = (n: number) => new Date(n * 60_000);
const no = new Error('No');

function failTimes(hosts: RegistryHosts, times: number, at: Date) {
  for (let n = 0; n < times; n++) {
    hosts.failed('x.test', no, at);
  }
}

describe('RegistryHosts', () => {
  it('leaves a registry alone after five failures in a row', () => {
    const hosts = new RegistryHosts();
    failTimes(hosts, 4, minute(0));
    hosts.answered('x.test');
    failTimes(hosts, 4, minute(0));
    expect(hosts.leftUntil('x.test', minute(0))).toBeUndefined();
    failTimes(hosts, 1, minute(0));
    expect(hosts.leftUntil('x.test', minute(1))).toEqual(minute(5));
    expect(hosts.leftUntil('y.test', minute(1))).toBeUndefined();
    expect(hosts.leftUntil('x.test', minute(5))).toBeUndefined();
  });

  it('leaves one that still fails alone again after one try', () => {
    const hosts = new RegistryHosts();
    failTimes(hosts, 5, minute(0));
    failTimes(hosts, 1, minute(6));
    expect(hosts.leftUntil('x.test', minute(7))).toEqual(minute(11));
  });

  it('leaves one alone for as long as it asks, at once', () => {
    const hosts = new RegistryHosts();
    hosts.failed('x.test', new RetryLaterError('No', 20 * 60_000), minute(0));
    failTimes(hosts, 5, minute(1));
    expect(hosts.leftUntil('x.test', minute(2))).toEqual(minute(20));
  });

  it('tells that one is down once, and that it is up again', () => {
    const hosts = new RegistryHosts();
    failTimes(hosts, 5, minute(0));
    hosts.left('x.test');
    expect(hosts.takeNews(minute(0))).toEqual([
      { host: 'x.test', state: 'down', why: 'No', waiting: 1 },
    ]);
    failTimes(hosts, 5, minute(6));
    expect(hosts.takeNews(minute(6))).toEqual([]);
    hosts.answered('x.test');
    expect(hosts.takeNews(minute(7))).toEqual([
      { host: 'x.test', state: 'up' },
    ]);
    expect(hosts.takeNews(minute(8))).toEqual([]);
  });

  it('does not tell each time of one that comes and goes', () => {
    const hosts = new RegistryHosts();
    const told = [];
    for (let n = 0; n < 50; n++) {
      failTimes(hosts, 5, minute(n));
      told.push(...hosts.takeNews(minute(n)));
      hosts.answered('x.test');
      told.push(...hosts.takeNews(minute(n)));
    }
    expect(told.map(({ state }) => state)).toEqual(['down', 'up']);
    failTimes(hosts, 5, minute(60));
    expect(hosts.takeNews(minute(60))).toMatchObject([{ state: 'down' }]);
  });
});
