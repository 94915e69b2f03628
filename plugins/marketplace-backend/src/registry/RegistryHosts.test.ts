import { RetryLaterError } from './registryErrors';
import { RegistryHosts } from './RegistryHosts';

const minute = (n: number) => new Date(n * 60_000);
const no = new Error('No');

let packages = 0;

/** As many packages as that, other ones each time, without an answer. */
function failTimes(hosts: RegistryHosts, times: number, at: Date) {
  for (let n = 0; n < times; n++) {
    hosts.failed('x.test', `p${packages++}`, no, at);
  }
}

function refuseTimes(hosts: RegistryHosts, times: number, at: Date) {
  for (let n = 0; n < times; n++) {
    hosts.refused('x.test', `p${packages++}`, no, at);
  }
}

describe('RegistryHosts', () => {
  it('leaves a registry alone after five packages in a row without an answer', () => {
    const hosts = new RegistryHosts();
    failTimes(hosts, 4, minute(0));
    hosts.answered('x.test', 'a');
    failTimes(hosts, 4, minute(0));
    expect(hosts.restOf('x.test', minute(0))).toBeUndefined();
    expect(hosts.isSomeDown).toBe(false);
    failTimes(hosts, 1, minute(0));
    expect(hosts.restOf('x.test', minute(1))).toEqual({
      until: minute(5),
      why: 'No',
    });
    expect(hosts.restOf('y.test', minute(1))).toBeUndefined();
    expect(hosts.restOf('x.test', minute(5))).toBeUndefined();
    expect(hosts.isSomeDown).toBe(true);
  });

  it('leaves one that still fails alone again after one try', () => {
    const hosts = new RegistryHosts();
    failTimes(hosts, 5, minute(0));
    failTimes(hosts, 1, minute(6));
    expect(hosts.restOf('x.test', minute(7))?.until).toEqual(minute(11));
  });

  it('counts packages that go on failing once, until they are answered', () => {
    const hosts = new RegistryHosts();
    const fail = (name: string) => hosts.failed('x.test', name, no, minute(0));
    for (let times = 0; times < 10; times++) {
      ['a', 'b', 'c', 'd'].forEach(fail);
    }
    expect(hosts.isSomeDown).toBe(false);
    hosts.answered('x.test', 'e');
    ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].forEach(fail);
    expect(hosts.isSomeDown).toBe(false);
    hosts.answered('x.test', 'a');
    ['a', 'b', 'i', 'j', 'k', 'l'].forEach(fail);
    expect(hosts.isSomeDown).toBe(true);
  });

  it('leaves one alone that refuses twenty packages in a row, and says so', () => {
    const hosts = new RegistryHosts();
    refuseTimes(hosts, 19, minute(0));
    hosts.answered('x.test', 'a');
    refuseTimes(hosts, 19, minute(0));
    expect(hosts.restOf('x.test', minute(0))).toBeUndefined();
    refuseTimes(hosts, 1, minute(0));
    expect(hosts.restOf('x.test', minute(1))).toEqual({
      until: minute(5),
      why: 'No. It has told nothing of the last 20 packages',
    });
    refuseTimes(hosts, 1, minute(6));
    expect(hosts.restOf('x.test', minute(7))?.until).toEqual(minute(11));
    hosts.answered('x.test', 'b');
    expect(hosts.restOf('x.test', minute(7))).toBeUndefined();
  });

  it('takes a refusal for a sign that a registry works again', () => {
    const hosts = new RegistryHosts();
    failTimes(hosts, 5, minute(0));
    refuseTimes(hosts, 1, minute(6));
    expect(hosts.isSomeDown).toBe(false);
  });

  it('leaves one alone for as long as it asks, at once', () => {
    const hosts = new RegistryHosts();
    const later = new RetryLaterError('No', 20 * 60_000);
    hosts.failed('x.test', 'a', later, minute(0));
    failTimes(hosts, 5, minute(1));
    expect(hosts.restOf('x.test', minute(2))?.until).toEqual(minute(20));
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
    hosts.answered('x.test', 'a');
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
      hosts.answered('x.test', 'a');
      told.push(...hosts.takeNews(minute(n)));
    }
    expect(told.map(({ state }) => state)).toEqual(['down', 'up']);
    failTimes(hosts, 5, minute(60));
    expect(hosts.takeNews(minute(60))).toMatchObject([{ state: 'down' }]);
  });
});
